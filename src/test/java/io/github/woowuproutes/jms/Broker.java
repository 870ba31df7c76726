package io.github.woowuproutes.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * A real Artemis on a port of this machine, that keeps its messages in a folder. Its settings are Artemis' own; only that a
 * message which was delivered ten times in vain goes to a queue where a test can see it.
 */
public final class Broker implements AutoCloseable {

    /** The user who may do everything. */
    public static final String USER = "erp";

    public static final String PASSWORD = "the-broker-secret";
    /** A user who may connect, and nothing else. */
    static final String STRANGER = "stranger";

    private static final String DEAD_LETTERS = "DLQ";

    private final Path folder;
    private final int port;
    private final String parameters;
    private EmbeddedActiveMQ server;

    private Broker(Path folder, int port, String parameters) {
        this.folder = folder;
        this.port = port;
        this.parameters = parameters;
    }

    /** Starts one with an empty folder, or with what an earlier one left in it. */
    public static Broker start(Path folder) throws Exception {
        Broker broker = new Broker(folder, freePort(), "");
        broker.start();
        return broker;
    }

    /** As {@link #start(Path)}, on that port. */
    public static Broker start(Path folder, int port) throws Exception {
        Broker broker = new Broker(folder, port, "");
        broker.start();
        return broker;
    }

    /** Starts one that speaks TLS only. */
    static Broker startWithTls(Path folder, Path keyStore, String password) throws Exception {
        Broker broker = new Broker(
                folder,
                freePort(),
                "&sslEnabled=true&keyStoreType=PKCS12&keyStorePath=" + keyStore + "&keyStorePassword=" + password);
        broker.start();
        return broker;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts it on the same port again. */
    void start() throws Exception {
        var configuration = new ConfigurationImpl()
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setJournalType(JournalType.NIO)
                .setPersistenceEnabled(true)
                .setSecurityEnabled(true)
                .putSecurityRoles(
                        "#",
                        Set.of(new Role(
                                "all", true, true, true, true, true, true, true, true, true, true, false, false)))
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                                .setAutoCreateDeadLetterResources(true)
                                .setDeadLetterQueuePrefix(SimpleString.of(""))
                                .setAutoDeleteQueues(false)
                                .setAutoDeleteAddresses(false))
                .addAcceptorConfiguration("tcp", url() + "?protocols=CORE,AMQP" + parameters);
        var users = new SecurityConfiguration();
        users.addUser(USER, PASSWORD);
        users.addRole(USER, "all");
        users.addUser(STRANGER, PASSWORD);
        users.addRole(STRANGER, "none");
        server = new EmbeddedActiveMQ()
                .setConfiguration(configuration)
                .setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
        server.start();
    }

    /** Where it listens. */
    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** Stops it; what it holds is kept. */
    void stop() throws Exception {
        server.stop();
    }

    /** How many messages wait in a queue, those included that a consumer has in hand. */
    public long count(String queue) {
        return queues().contains(queue)
                ? server.getActiveMQServer().locateQueue(queue).getMessageCount()
                : 0;
    }

    /** How many messages it gave up delivering, from whatever queue. */
    public long deadLetters() {
        return queues().stream()
                .filter(name -> name.startsWith(DEAD_LETTERS) || name.equals("orders") && killed(name) > 0)
                .mapToLong(name -> name.equals("orders") ? killed(name) : count(name))
                .sum();
    }

    private long killed(String queue) {
        return server.getActiveMQServer().locateQueue(queue).getMessagesKilled();
    }

    /** The names of its queues. */
    Set<String> queues() {
        return server.getActiveMQServer()
                .getPostOffice()
                .getAllBindings()
                .map(binding -> binding.getUniqueName().toString())
                .filter(name -> server.getActiveMQServer().locateQueue(name) != null)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** How many consumers a queue has. */
    int consumers(String queue) {
        return queues().contains(queue)
                ? server.getActiveMQServer().locateQueue(queue).getConsumerCount()
                : 0;
    }

    /** Makes a message of a session. */
    @FunctionalInterface
    interface Making {
        Message by(Session session) throws JMSException;
    }

    /** Sends texts to the queue {@code orders}, all in one transaction. */
    public void send(Iterable<String> texts) throws JMSException {
        inSession((session, producer) -> {
            for (var text : texts) {
                producer.send(session.createTextMessage(text));
            }
        });
    }

    void send(String text) throws JMSException {
        send(session -> session.createTextMessage(text));
    }

    void send(byte[] bytes) throws JMSException {
        send(session -> {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(bytes);
            return message;
        });
    }

    void send(Making making) throws JMSException {
        inSession((session, producer) -> producer.send(making.by(session)));
    }

    /** Work with a session and a producer for the queue. */
    @FunctionalInterface
    interface Work {
        void with(Session session, MessageProducer producer) throws JMSException;
    }

    void inSession(Work work) throws JMSException {
        try (var factory = new ActiveMQConnectionFactory(url());
                Connection connection = factory.createConnection(USER, PASSWORD);
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            work.with(session, session.createProducer(session.createQueue("orders")));
            session.commit();
        }
    }

    /** An order as this project writes it. */
    public static String order(String number) {
        return """
                {"number": "%s", "state": "paid", "total": 300.00, "paidAt": "2026-11-22T15:00:00-03:00",
                 "customer": {"email": "ana-%s@example.com", "firstName": "Ana", "lastName": "Paz"}}"""
                .formatted(number, number);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not stop", e);
        }
    }
}
