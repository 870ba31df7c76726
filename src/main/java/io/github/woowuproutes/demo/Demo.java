package io.github.woowuproutes.demo;

import io.github.woowuproutes.app.Application;
import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxSettings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A sample shop, orders from elsewhere, a sandbox WoowUp, and the real routes between them, told in plain words. */
public final class Demo {

    private static final Duration LOOK = Duration.ofMillis(200);
    /** What WoowUp allows, and the default of {@code woowup.rate-limit}. */
    private static final int REQUESTS_A_MINUTE = 140;

    private final Sample sample;
    private final Consumer<Sandbox> adjustments;
    private final Stage stage;
    private final PrintWriter out;

    /** The demo as it is shipped. */
    public Demo(Stage stage) {
        this(Sample.load(), sandbox -> {}, stage);
    }

    /** @param adjustments what is changed in the sandbox before the first order */
    Demo(Sample sample, Consumer<Sandbox> adjustments, Stage stage) {
        this.sample = sample;
        this.adjustments = adjustments;
        this.stage = stage;
        this.out = stage.out();
    }

    /** Runs until it is told to stop. */
    public void untilStopped() throws Exception {
        run((scene, introduction) -> {
            var invited = false;
            while (!stage.pause().stopped(LOOK)) {
                scene.look();
                if (!invited && scene.isOver()) {
                    introduction.invite();
                    invited = true;
                }
            }
            out.printf(
                    "%nThe demo stops. Its files stay in %s until the next one.%n",
                    stage.folder().path());
            return true;
        });
    }

    /**
     * Runs until all orders of the sample are final, and prints what became of them.
     *
     * @param patience how long that may take
     * @return whether each ended exactly as the sample says it should
     */
    public boolean once(Duration patience) throws Exception {
        return run((scene, introduction) -> {
            var began = System.nanoTime();
            var interruption = "";
            while (!scene.isOver() && interruption.isEmpty()) {
                if (stage.pause().stopped(LOOK)) {
                    interruption = "It was stopped before all orders were final.";
                } else if (System.nanoTime() - began > patience.toNanos()) {
                    interruption = "Not all orders were final after " + patience.toSeconds() + " seconds.";
                }
                scene.look();
            }
            return judge(scene, interruption);
        });
    }

    private boolean judge(Scene scene, String interruption) {
        out.println();
        new Table(scene.results()).print(out);
        out.println();
        if (!scene.isOver()) {
            out.println(interruption);
        }
        var differences = scene.differences();
        if (differences.isEmpty()) {
            out.printf("All %d orders ended as they should.%n", sample.cases().size());
        } else {
            out.println("Not as it should be:");
            differences.forEach(difference -> out.println("  " + difference));
        }
        out.flush();
        return scene.isOver() && differences.isEmpty();
    }

    private boolean run(Act act) throws Exception {
        var folder = stage.folder();
        try (var woowup = woowup();
                var broker = Broker.start(folder)) {
            var doors = Doors.open(folder, broker);
            var settings = DemoConfiguration.write(folder, woowup, doors);
            var configuration = settings.configuration();
            try (var shop = Shop.open(configuration.text("orders.shop"), folder.shop())) {
                shop.furnish(sample.customers());
                var introduction = new Introduction(stage, woowup, doors);
                introduction.print();
                try (var application = Application.start(settings, folder.path(), stage.clock())) {
                    var journal = new JournalReader(
                            application.view(), counting(configuration), configuration.text("orders.shop"));
                    var arrivals = new Arrivals(sample, shop, new Senders(doors), stage.clock());
                    return act.play(new Scene(sample, arrivals, woowup, journal, out), introduction);
                }
            }
        }
    }

    private Sandbox woowup() {
        var woowup = Sandbox.start(SandboxSettings.defaults()
                .withPointsPerUnit(sample.pointsPerUnit())
                .withBranches(sample.branches())
                .withRateLimit(REQUESTS_A_MINUTE));
        sample.customers().stream().filter(Sample.Buyer::registered).forEach(known -> woowup.program()
                .addCustomer(known.uid(), known.email(), known.firstName(), known.lastName()));
        adjustments.accept(woowup);
        return woowup;
    }

    private static Set<String> counting(Configuration configuration) {
        var states = new HashSet<>(configuration.list("orders.states"));
        states.addAll(configuration.list("orders.cancelled-states"));
        return states;
    }

    /** What is done while everything runs. */
    private interface Act {
        boolean play(Scene scene, Introduction introduction) throws Exception;
    }
}
