package io.github.woowuproutes.jms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.woowuproutes.check.Check;
import io.github.woowuproutes.check.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueCheckTest {

    @TempDir
    private static Path brokerFolder;

    private static Broker broker;

    @TempDir
    private Path directory;

    private RunningQueue queue;

    @BeforeAll
    static void a_broker() throws Exception {
        broker = Broker.start(brokerFolder);
    }

    @AfterAll
    static void stop_it() {
        broker.close();
    }

    @BeforeEach
    void an_installation() throws Exception {
        queue = new RunningQueue(directory, broker.url());
    }

    private List<Finding> findings() throws Exception {
        return new Check(queue.settings(), directory, Clock.systemUTC())
                .everything(1).findings().stream()
                        .filter(finding -> finding.subject().startsWith("orders."))
                        .toList();
    }

    private List<String> beforeStart() throws Exception {
        return new Check(queue.settings(), directory, Clock.systemUTC())
                .beforeStart(false).stream().map(Finding::sentence).toList();
    }

    @Test
    void a_queue_with_messages_is_fine_and_keeps_them() throws Exception {
        broker.send(Broker.order("1"));
        broker.send(Broker.order("2"));
        var waiting = broker.count("orders");

        var findings = findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.FINE);
            assertThat(finding.sentence()).contains(waiting + " messages wait in the queue orders");
        });
        assertThat(broker.count("orders")).isEqualTo(waiting);
        assertThat(broker.consumers("orders")).isZero();
    }

    @Test
    void a_queue_that_the_broker_will_make_is_a_remark_and_is_not_made() throws Exception {
        queue.with("orders.jms.queue", "not-yet");

        var findings = findings();

        assertThat(findings).extracting(Finding::level).containsExactly(Finding.Level.REMARK);
        assertThat(broker.queues()).doesNotContain("not-yet");
    }

    @Test
    void a_wrong_password_and_a_user_without_rights_are_to_be_corrected() throws Exception {
        broker.send(Broker.order("3"));
        queue.with("orders.jms.password", "not-the-secret");
        var wrongPassword = findings();
        queue.with("orders.jms.username", Broker.STRANGER).with("orders.jms.password", Broker.PASSWORD);
        var withoutRights = findings();

        assertThat(wrongPassword).extracting(Finding::level).containsExactly(Finding.Level.WRONG);
        assertThat(wrongPassword.get(0).sentence())
                .contains("orders.jms.username", broker.url())
                .doesNotContain("not-the-secret");
        assertThat(withoutRights).extracting(Finding::level).containsExactly(Finding.Level.WRONG);
        assertThat(withoutRights.get(0).sentence()).doesNotContain(Broker.PASSWORD);
    }

    @Test
    void a_broker_that_does_not_answer_is_not_reached() throws Exception {
        queue.with("orders.jms.url", "tcp://127.0.0.1:1?sslEnabled=false&trustStorePassword=store-secret");

        var findings = findings();

        assertThat(findings).extracting(Finding::level).containsExactly(Finding.Level.UNREACHABLE);
        assertThat(findings.get(0).sentence())
                .contains("tcp://127.0.0.1:1 cannot be reached")
                .doesNotContain("store-secret");
    }

    @Test
    void what_no_wait_can_heal_is_told_before_a_start_and_all_at_once() throws Exception {
        Files.writeString(
                directory.resolve("routes/second.camel.yaml"),
                Files.readString(directory.resolve("routes/jms.camel.yaml"))
                        .replace("orders.jms", "orders.erp")
                        .replace("id: take-from-queue", "id: take-from-second-queue"));
        queue.with("orders.jms.driver", "com.example.NoSuchFactory")
                .with("orders.jms.format", "no-such-mapping")
                .with("orders.erp.enabled", "true")
                .with("orders.erp.url", "tcp://127.0.0.1:1")
                .with("orders.erp.driver", "java.lang.String");

        var faults = beforeStart();

        assertThat(faults)
                .anyMatch(fault -> fault.contains("com.example.NoSuchFactory") && fault.contains("lib/"))
                .anyMatch(
                        fault -> fault.matches("there is no format no-such-mapping; there are (\\w.*, )?order(, .*)?"))
                .anyMatch(fault -> fault.contains("java.lang.String of orders.erp.driver is no connection factory"));
    }

    @Test
    void keys_that_are_missing_or_wrong_are_named() throws Exception {
        queue.without("orders.jms.url")
                .with("orders.jms.consumers", "0")
                .with("orders.jms.body-limit", "1 mb")
                .with("orders.jms.driver", "NoPackage")
                .with("orders.jms.qeue", "orders");

        var faults = queue.settings().faults();

        assertThat(faults)
                .extracting(fault -> fault.key())
                .containsExactlyInAnyOrder(
                        "orders.jms.url",
                        "orders.jms.consumers",
                        "orders.jms.body-limit",
                        "orders.jms.driver",
                        "orders.jms.qeue");
    }

    @Test
    void a_password_in_the_address_is_refused_and_not_shown() throws Exception {
        queue.with("orders.jms.url", "tcp://127.0.0.1:61616?password=url-secret");

        var faults = queue.settings().faults();

        assertThat(faults).singleElement().asString().doesNotContain("url-secret");
    }
}
