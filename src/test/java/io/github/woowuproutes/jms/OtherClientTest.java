package io.github.woowuproutes.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.config.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another JMS client than the one in the box: that of Apache Qpid, which speaks AMQP. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OtherClientTest {

    @TempDir
    private Path brokerFolder;

    @TempDir
    private Path directory;

    @Test
    void it_takes_text_and_bytes_and_opens_no_object() throws Exception {
        System.clearProperty(Gadget.NOTE);
        try (var broker = Broker.start(brokerFolder);
                var queue = new RunningQueue(directory, "amqp://127.0.0.1:" + broker.port())
                        .with("orders.jms.driver", JmsConnectionFactory.class.getName())
                        .with("orders.jms.driver-properties", "clientIDPrefix = erp")) {
            queue.start();

            broker.send(Broker.order("1"));
            broker.send(Broker.bytes(Broker.order("2")));
            broker.send(session -> session.createObjectMessage(new Gadget()));
            queue.awaitOrders(2);
            queue.awaitRejected(1);
            RunningQueue.until(() -> broker.count("orders") == 0);

            assertThat(queue.numbers()).containsExactlyInAnyOrder("1", "2");
            assertThat(queue.rejected().get(0).faults()).contains("of the kind");
            assertThat(System.getProperty(Gadget.NOTE)).isNull();
            assertThat(broker.deadLetters()).isZero();
        }
    }

    @Test
    void its_properties_are_set_and_a_wrong_one_is_told_without_its_value() {
        var right = settings("clientIDPrefix = erp; closeTimeout = 1234");
        var wrong = settings("clientIDPrefix = erp; noSuchProperty = the-driver-secret");

        var factory = (JmsConnectionFactory) BrokerClient.of(right);

        assertThat(factory.getRemoteURI()).isEqualTo("amqp://127.0.0.1:1");
        assertThat(factory.getClientIDPrefix()).isEqualTo("erp");
        assertThat(factory.getCloseTimeout()).isEqualTo(1234);
        assertThatThrownBy(() -> BrokerClient.of(wrong))
                .isInstanceOf(QueueFault.class)
                .message()
                .contains("orders.jms.driver-properties", "noSuchProperty")
                .doesNotContain("the-driver-secret");
    }

    private static QueueSettings settings(String properties) {
        return QueueSettings.of(
                "orders.jms",
                Settings.of(Map.of(
                        "orders.jms.url",
                        "amqp://127.0.0.1:1",
                        "orders.jms.driver",
                        JmsConnectionFactory.class.getName(),
                        "orders.jms.driver-properties",
                        properties)));
    }
}
