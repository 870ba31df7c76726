package io.github.woowuproutes.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/** Looks whether the ports that will be opened are free; to Camel one that is not is worth a warning only. */
final class FreePorts extends MainListenerSupport {

    private final Main camel;

    FreePorts(Main camel) {
        this.camel = camel;
    }

    @Override
    public void afterConfigure(BaseMainSupport main) {
        var orders = camel.configure().httpServer();
        if (orders.isEnabled()) {
            require("camel.server.port", orders.getHost(), orders.getPort());
        }
        var management = camel.configure().httpManagementServer();
        if (management.isEnabled()) {
            require("camel.management.port", management.getHost(), management.getPort());
        }
    }

    private static void require(String key, String host, int port) {
        try (var socket = new ServerSocket()) {
            // as the server itself does it, so that a port that was just left counts as free
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw new PortTaken(key, host, port, taken);
        }
    }
}
