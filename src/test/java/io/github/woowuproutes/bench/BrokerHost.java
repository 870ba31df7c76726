package io.github.woowuproutes.bench;

import io.github.woowuproutes.jms.Broker;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A broker in a process of its own, which is killed and started again on the same port and folder. */
final class BrokerHost implements Closeable {

    private final Path folder;
    private final int port;
    private Process process;
    private BufferedReader answers;

    private BrokerHost(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static BrokerHost start(Path folder) throws IOException {
        BrokerHost host = new BrokerHost(folder, Installation.freePort());
        host.start();
        return host;
    }

    synchronized void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        List<String> command = Java.main(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"),
                BrokerProcess.class,
                folder.toString(),
                Integer.toString(port));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (answers.readLine() == null) {
            throw new IOException("the broker did not start");
        }
    }

    /** {@code kill -9}. */
    synchronized void kill() {
        process.destroyForcibly().onExit().join();
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Returns when the text is in the queue, on disk. */
    void send(String text) throws JMSException {
        try (ActiveMQConnectionFactory factory =
                        new ActiveMQConnectionFactory(url() + "?reconnectAttempts=0&callTimeout=5000");
                Connection connection = factory.createConnection(Broker.USER, Broker.PASSWORD);
                Session session = connection.createSession();
                MessageProducer producer = session.createProducer(session.createQueue("orders"))) {
            producer.send(session.createTextMessage(text));
        }
    }

    synchronized Queue.Left left() throws IOException {
        OutputStream commands = process.getOutputStream();
        commands.write("count\n".getBytes(StandardCharsets.US_ASCII));
        commands.flush();
        String[] numbers = answers.readLine().split(" ");
        return new Queue.Left(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    @Override
    public synchronized void close() throws IOException {
        if (process.isAlive()) {
            process.getOutputStream().close();
            process.onExit().join();
        }
    }
}
