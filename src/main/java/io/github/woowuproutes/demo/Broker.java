package io.github.woowuproutes.demo;

import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** The demo's broker: an Apache ActiveMQ Artemis that keeps its messages in memory, on any free port of this machine. */
final class Broker implements AutoCloseable {

    private static final String ACCEPTOR = "tcp";

    private final EmbeddedActiveMQ server;

    private Broker(EmbeddedActiveMQ server) {
        this.server = server;
    }

    /** @param folder where it may keep files; in memory it keeps none */
    static Broker start(DemoFolder folder) throws Exception {
        var configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                // nothing is written, so how full the disk is does not matter
                .setMaxDiskUsage(-1)
                .addAcceptorConfiguration(ACCEPTOR, "tcp://127.0.0.1:0?protocols=CORE");
        configuration.setBrokerInstance(folder.path().toFile());
        return new Broker(new EmbeddedActiveMQ().setConfiguration(configuration).start());
    }

    /** Where it listens. */
    String url() {
        var acceptor =
                (NettyAcceptor) server.getActiveMQServer().getRemotingService().getAcceptor(ACCEPTOR);
        return "tcp://127.0.0.1:" + acceptor.getActualPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the demo's broker does not stop", e);
        }
    }
}
