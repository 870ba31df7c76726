package io.github.woowuproutes.jms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of random and mutated messages: none gets stuck, and none is given up by the broker. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QueueFuzzTest {

    private static final int MESSAGES = Integer.getInteger("fuzz", 4_000);
    private static final int LIMIT = 20_000;

    @TempDir
    private Path brokerFolder;

    @TempDir
    private Path directory;

    private final Random random;
    private final Set<String> contents = new HashSet<>();
    private int closed;

    QueueFuzzTest() {
        var seed = new Random().nextLong();
        System.out.println("QueueFuzzTest: seed " + seed);
        random = new Random(seed);
    }

    @Test
    void no_message_is_stuck_and_rejected_grows_by_distinct_contents_at_most() throws Exception {
        try (var broker = Broker.start(brokerFolder);
                var queue = new RunningQueue(directory, broker.url()).with("orders.jms.body-limit", LIMIT + "B")) {
            broker.inSession((session, producer) -> {
                for (var i = 0; i < MESSAGES; i++) {
                    producer.send(any(session, i));
                }
            });

            queue.start();
            RunningQueue.until(() -> broker.count("orders") == 0);
            broker.send(Broker.order("the-last"));
            RunningQueue.until(() -> queue.numbers().contains("the-last"));

            assertThat(broker.deadLetters()).isZero();
            assertThat(queue.rejected().size()).isBetween(MESSAGES / 10, contents.size() + closed);
            assertThat(queue.rejected())
                    .allMatch(row -> row.raw().length <= Math.max(LIMIT, MessageReader.HEAD))
                    .as("nothing that nobody foresaw")
                    .noneMatch(row -> row.faults().contains("itself failed"));
        }
    }

    private Message any(Session session, int i) throws JMSException {
        switch (random.nextInt(12)) {
            case 0:
                return closed(session.createMessage());
            case 1:
                return closed(session.createObjectMessage(new Gadget()));
            case 2:
                var map = session.createMapMessage();
                map.setInt("n", i);
                return closed(map);
            case 3:
                var stream = session.createStreamMessage();
                stream.writeInt(i);
                return closed(stream);
            case 4, 5, 6:
                var bytes = session.createBytesMessage();
                bytes.writeBytes(noted(content(i)));
                return bytes;
            default:
                return session.createTextMessage(new String(noted(content(i)), encoding()));
        }
    }

    private Message closed(Message message) {
        closed++;
        return message;
    }

    private java.nio.charset.Charset encoding() {
        return random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE;
    }

    private byte[] noted(byte[] content) {
        contents.add(Arrays.toString(content));
        return content;
    }

    private byte[] content(int i) {
        return switch (random.nextInt(5)) {
            case 0 -> {
                var noise = new byte[random.nextInt(random.nextBoolean() ? 100 : 2 * LIMIT)];
                random.nextBytes(noise);
                yield noise;
            }
            case 1 -> Broker.bytes("<order><number>" + i + "</number>" + "<a>".repeat(random.nextInt(3_000)));
            case 2 -> Broker.bytes("[".repeat(random.nextInt(9_000)) + Broker.order("" + i));
            default -> mutated(Broker.bytes(Broker.order("" + i)));
        };
    }

    private byte[] mutated(byte[] original) {
        var bytes = original.clone();
        for (var change = random.nextInt(4); change > 0; change--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] = (byte) "\"{}[],:-e.\\0\u0001".charAt(random.nextInt(13));
                case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
                default -> System.arraycopy(bytes, at, bytes, 0, bytes.length - at);
            }
        }
        return bytes;
    }
}
