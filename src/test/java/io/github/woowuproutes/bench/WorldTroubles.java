package io.github.woowuproutes.bench;

import io.github.woowuproutes.bench.Trouble.Lane;
import io.github.woowuproutes.bench.Trouble.Scene;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** What happens to WoowUp, to databases and to the broker. */
final class WorldTroubles {

    private static final String REWARD = "\"call\":\"add_sale_points_by_uid\",";
    private static final String[] BREAKAGES = {
        "reset", "end_of_file", "half_header", "truncated", "html", "empty", "black_hole"
    };
    private static final int[] STATUSES = {500, 502, 503};
    private static final String[] RATES = {"1", "0.5", "2", "1.25"};

    private WorldTroubles() {}

    static List<Trouble> all() {
        return List.of(
                named("lost-answers", WorldTroubles::loseAnswers),
                named("errors-after-applying", WorldTroubles::errAfterApplying),
                named("rate-limited", scene -> scene.town()
                        .woowup()
                        .play("{\"fault\":\"status\",\"status\":429,\"retry_after\":"
                                + Math.max(1, scene.span().toSeconds()) + ",\"times\":3}")),
                named("woowup-away", scene -> faulty(scene, "\"fault\":\"reset\"")),
                named(
                        "woowup-slow",
                        scene -> faulty(
                                scene, "\"fault\":\"latency\",\"before_ms\":0,\"after_ms\":30000,\"probability\":0.5")),
                named("woowup-black-hole", scene -> faulty(scene, "\"fault\":\"black_hole\"")),
                named(
                        "woowup-stands-still",
                        scene -> Signal.standStill(scene.town().woowup().process(), scene.span())),
                named("key-revoked", scene -> faulty(scene, "\"account\":\"revoked\"")),
                named(
                        "list-fails",
                        scene -> faulty(
                                scene,
                                "\"call\":\"transactions\",\"fault\":\"" + oneOf(scene, "truncated", "html", "reset")
                                        + "\"")),
                named("points-changed", scene -> scene.town().pointsPerUnit(new BigDecimal(oneOf(scene, RATES)))),
                named("journal-away", scene -> away(scene, scene.town().journal())),
                named("journal-cut", scene -> scene.town().journal().cut()),
                named("shop-away", scene -> away(scene, scene.town().shop())),
                named("shop-cut", scene -> scene.town().shop().cut()),
                named("shop-slow", WorldTroubles::lockShop),
                named("broker-killed", WorldTroubles::killBroker));
    }

    /** A third of the rewards is applied and not answered as documented. */
    private static void loseAnswers(Scene scene) throws IOException, InterruptedException {
        faulty(
                scene,
                REWARD + "\"fault\":\"" + oneOf(scene, BREAKAGES) + "\",\"applied\":"
                        + scene.random().nextBoolean() + ",\"probability\":0.33,\"seed\":"
                        + scene.random().nextInt());
    }

    private static void errAfterApplying(Scene scene) throws IOException, InterruptedException {
        int status = STATUSES[scene.random().nextInt(STATUSES.length)];
        faulty(
                scene,
                String.format(
                        Locale.ROOT,
                        "%s\"fault\":\"status\",\"status\":%d,\"applied\":%b,\"probability\":0.33,\"seed\":%d",
                        REWARD,
                        status,
                        scene.random().nextBoolean(),
                        scene.random().nextInt()));
    }

    private static void faulty(Scene scene, String fault) throws IOException, InterruptedException {
        scene.town().woowup().play("{" + fault + "}");
        scene.lastAWhile();
        scene.town().woowup().heal();
    }

    private static void away(Scene scene, DatabaseServer database) throws IOException, InterruptedException {
        database.stop();
        scene.lastAWhile();
        database.start();
    }

    /** Every read of the shop waits. */
    private static void lockShop(Scene scene) throws SQLException, InterruptedException {
        try (Connection connection = scene.town().shop().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE orders IN ACCESS EXCLUSIVE MODE");
            scene.lastAWhile();
            connection.rollback();
        }
    }

    private static void killBroker(Scene scene) throws IOException, InterruptedException {
        scene.town().broker().kill();
        scene.lastAWhile();
        scene.town().broker().start();
    }

    private static String oneOf(Scene scene, String... texts) {
        return texts[scene.random().nextInt(texts.length)];
    }

    private static Trouble named(String name, NamedTrouble.Strike strike) {
        return new NamedTrouble(name, Lane.WORLD, strike);
    }
}
