package io.github.woowuproutes.bench;

import io.github.woowuproutes.bench.Trouble.Lane;
import io.github.woowuproutes.bench.Trouble.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What happens to processes of ours. */
final class ProcessTroubles {

    private ProcessTroubles() {}

    static List<Trouble> all() {
        return List.of(
                named("kill", ProcessTroubles::kill),
                named("kill-all", ProcessTroubles::killAll),
                named("kill-unanswered", ProcessTroubles::killUnanswered),
                named("stand-still", scene -> scene.anyInstance().standStill(scene.span())),
                named("stop", ProcessTroubles::stop),
                named("edited-routes", ProcessTroubles::editRoutes));
    }

    private static void kill(Scene scene) throws IOException, InterruptedException {
        Instance instance = scene.anyInstance();
        instance.kill();
        scene.lastAWhile();
        instance.start();
    }

    private static void killAll(Scene scene) throws IOException, InterruptedException {
        scene.town().instances().forEach(Instance::kill);
        scene.lastAWhile();
        for (Instance instance : scene.town().instances()) {
            instance.start();
        }
    }

    /** WoowUp applies rewards and is slow to say so; meanwhile everybody who waits for it dies. */
    private static void killUnanswered(Scene scene) throws IOException, InterruptedException {
        scene.town()
                .woowup()
                .play("{\"call\":\"add_sale_points_by_uid\",\"fault\":\"latency\",\"before_ms\":0,\"after_ms\":900,"
                        + "\"times\":20}");
        Thread.sleep(500);
        kill(scene);
    }

    private static void stop(Scene scene) throws IOException, InterruptedException {
        Instance instance = scene.anyInstance();
        instance.stop();
        scene.lastAWhile();
        instance.start();
    }

    private static void editRoutes(Scene scene) throws IOException, InterruptedException {
        Instance instance = scene.anyInstance();
        Path file = instance.installation().directory().resolve("routes/deliver.camel.yaml");
        String period = Integer.toString(200 + scene.random().nextInt(600));
        Files.writeString(file, Files.readString(file).replaceFirst("period: \"\\d+\"", "period: \"" + period + "\""));
        instance.installation()
                .with("delivery.workers", Integer.toString(2 + scene.random().nextInt(10)));
        stop(scene, instance);
    }

    private static void stop(Scene scene, Instance instance) throws IOException, InterruptedException {
        instance.stop();
        instance.start();
        scene.lastAWhile();
    }

    private static Trouble named(String name, NamedTrouble.Strike strike) {
        return new NamedTrouble(name, Lane.PROCESSES, strike);
    }
}
