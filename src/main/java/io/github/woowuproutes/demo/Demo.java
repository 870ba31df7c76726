package io.github.woowuproutes.demo;

import io.github.woowuproutes.app.Application;
import io.github.woowuproutes.sandbox.Sandbox;
import io.github.woowuproutes.sandbox.SandboxSettings;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A sample shop, a sandbox WoowUp, and the real routes between them, told in plain words. */
public final class Demo {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration BETWEEN_ORDERS = Duration.ofMillis(400);
    private static final String DEFAULT_SHOP = "shop";
    private static final int REQUESTS_A_MINUTE = 140;

    private final Sample sample;
    private final Consumer<Sandbox> adjustments;
    private final DemoFolder folder;
    private final Clock clock;
    private final PrintWriter out;
    private final Pause pause;

    /**
     * The demo as it is shipped.
     *
     * @param out   where it tells its story
     * @param pause how it waits
     */
    public Demo(DemoFolder folder, Clock clock, PrintWriter out, Pause pause) {
        this(Sample.load(), sandbox -> {}, folder, clock, out, pause);
    }

    /** @param adjustments what is changed in the sandbox before the first order */
    Demo(Sample sample, Consumer<Sandbox> adjustments, DemoFolder folder, Clock clock, PrintWriter out, Pause pause) {
        this.sample = sample;
        this.adjustments = adjustments;
        this.folder = folder;
        this.clock = clock;
        this.out = out;
        this.pause = pause;
    }

    /** Runs until it is told to stop. */
    public void untilStopped() throws Exception {
        run((scene, invitation) -> {
            var invited = false;
            while (!pause.stopped(LOOK)) {
                scene.look();
                if (!invited && scene.isOver()) {
                    invitation.print(out);
                    invited = true;
                }
            }
            out.println();
            out.println("The demo stops. Its files stay in " + folder.path() + " until the next one.");
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
        return run((scene, invitation) -> {
            var began = System.nanoTime();
            var stopped = false;
            var late = false;
            while (!scene.isOver() && !stopped && !late) {
                stopped = pause.stopped(LOOK);
                scene.look();
                late = System.nanoTime() - began > patience.toNanos();
            }
            return judge(scene, stopped, late && !scene.isOver(), patience);
        });
    }

    private boolean judge(Scene scene, boolean stopped, boolean late, Duration patience) {
        out.println();
        new Table(scene.results()).print(out);
        out.println();
        if (stopped) {
            out.println("Stopped before all orders were final.");
        }
        if (late) {
            out.printf("Not all orders were final after %d seconds.%n", patience.toSeconds());
        }
        var differences = scene.differences();
        if (differences.isEmpty()) {
            out.println("All " + sample.cases().size() + " orders ended as they should, and WoowUp gave exactly that.");
        } else {
            out.println("Not as it should be:");
            differences.forEach(difference -> out.println("  " + difference));
        }
        out.flush();
        return differences.isEmpty() && !stopped && !late;
    }

    private boolean run(Act act) throws Exception {
        var settings = SandboxSettings.defaults()
                .withPointsPerUnit(sample.pointsPerUnit())
                .withBranches(sample.branches())
                .withRateLimit(REQUESTS_A_MINUTE);
        try (var woowup = Sandbox.start(settings);
                var shop = Shop.open(folder.shop())) {
            shop.furnish(sample.customers());
            sample.customers().stream().filter(Sample.Buyer::registered).forEach(customer -> woowup.program()
                    .addCustomer(customer.email(), customer.email(), customer.firstName(), customer.lastName()));
            adjustments.accept(woowup);
            var invitation = new Invitation(folder, woowup);
            invitation.open(out);
            try (var application = Application.start(DemoConfiguration.write(folder, woowup), folder.path(), clock)) {
                return act.play(new Scene(shop, woowup, application), invitation);
            }
        }
    }

    private interface Act {
        boolean play(Scene scene, Invitation invitation) throws Exception;
    }

    /** The demo while it runs: orders come in one after the other, and what becomes of them is told. */
    private final class Scene {

        private final Shop shop;
        private final Sandbox woowup;
        private final Application application;
        private final Story story = new Story(out);
        private final long began = System.nanoTime();
        private int entered;
        private List<Result> results = List.of();

        private Scene(Shop shop, Sandbox woowup, Application application) {
            this.shop = shop;
            this.woowup = woowup;
            this.application = application;
        }

        private void look() throws SQLException {
            var due = (System.nanoTime() - began) / BETWEEN_ORDERS.toNanos();
            while (entered < sample.cases().size() && entered <= due) {
                shop.sell(sample.cases().get(entered).order());
                entered++;
            }
            var orders = shop.orders();
            var outcomes = Outcomes.read(application.view(), DEFAULT_SHOP);
            story.tell(orders, outcomes);
            results = sample.cases().stream()
                    .map(one -> Result.of(one, orders, outcomes))
                    .toList();
        }

        private boolean isOver() {
            return entered == sample.cases().size() && results.stream().allMatch(Result::isFinal);
        }

        private List<Result> results() {
            return results;
        }

        private List<String> differences() {
            return new Comparison(sample, woowup).differences(results);
        }
    }
}
