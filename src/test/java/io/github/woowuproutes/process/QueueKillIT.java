package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.jms.Broker;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Killed while it empties a queue, again and again: every message is in the journal once, and the broker gives none up. */
@DisabledOnOs(OS.WINDOWS)
class QueueKillIT extends WholeProcess {

    private static final int KILLS = 5;
    private static final int MESSAGES = 12_000;

    @TempDir
    private Path brokerFolder;

    private int accepted() {
        return journal().counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void every_message_is_in_the_journal_once_and_none_is_given_up() throws Exception {
        try (var broker = Broker.start(brokerFolder)) {
            var numbers =
                    IntStream.range(0, MESSAGES).mapToObj(Integer::toString).toList();
            broker.send(numbers.stream().map(Broker::order).toList());
            installation()
                    .with("woowup.rate-limit", "140/min")
                    .with("orders.jms.enabled", "true")
                    .with("orders.jms.url", broker.url())
                    .with("orders.jms.username", Broker.USER)
                    .with("orders.jms.password", Broker.PASSWORD);

            var said = new StringBuilder();
            for (var kill = 1; kill <= KILLS; kill++) {
                var enough = accepted() + 200;
                var run = installation().run("--debug");
                run.until(() -> accepted() >= enough);
                run.kill();
                said.append(run.output());
            }
            var acceptedUnderFire = accepted();
            var last = installation().run();
            last.until(() -> accepted() == MESSAGES && broker.count("orders") == 0);

            assertThat(last.terminate()).as(last.output()).isZero();
            assertThat(acceptedUnderFire).isLessThan(MESSAGES);
            assertThat(Stream.of("NEW", "SENDING", "UNKNOWN", "REWARDED")
                            .map(journal()::orders)
                            .flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(numbers);
            assertThat(broker.deadLetters()).isZero();
            assertThat(sandbox().ledger().doubles()).isEmpty();
            assertThat(said.append(last.output())).doesNotContain(Broker.PASSWORD);
        }
    }

    @Test
    void a_broker_that_is_away_is_said_once_and_stops_neither_start_nor_stop() throws Exception {
        installation()
                .with("orders.jms.enabled", "true")
                .with("orders.jms.url", "tcp://127.0.0.1:1")
                .with("orders.jms.username", Broker.USER)
                .with("orders.jms.password", Broker.PASSWORD);

        var run = installation().run();
        run.until(() -> run.output().contains("orders.jms: no messages from tcp://127.0.0.1:1"));
        var check = installation().check();
        var checked = check.exitCode();
        var code = run.terminate();

        assertThat(code).as(run.output()).isZero();
        assertThat(run.output().lines().filter(line -> line.contains("127.0.0.1:1")))
                .as(run.output())
                .hasSize(1);
        assertThat(checked).isEqualTo(1);
        assertThat(check.output()).contains("tcp://127.0.0.1:1 cannot be reached");
        assertThat(run.output() + check.output()).doesNotContain(Broker.PASSWORD, "\tat ");
    }
}
