package io.github.woowuproutes.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * The way to a server, hop by hop: its name, then a connection. What is spoken over it is not looked at.
 *
 * @param host a name or an address
 */
public record Way(String host, int port) {

    private static final int PATIENCE_MILLIS = 5_000;

    /** Where the way ends too early, in words with a remedy; empty if it leads to the server. */
    public Optional<String> brokenAt() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), PATIENCE_MILLIS);
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("nobody knows the host %s: correct it, or look at this machine's name resolution (DNS)"
                    .formatted(host));
        } catch (SocketTimeoutException silence) {
            return Optional.of(
                    "%s:%d does not answer a connection: look for a firewall in between".formatted(host, port));
        } catch (NoRouteToHostException lost) {
            return Optional.of("there is no way to %s:%d: look at this machine's network".formatted(host, port));
        } catch (IOException refused) {
            return Optional.of(
                    "%s:%d refuses the connection: nothing listens there, or a firewall says no".formatted(host, port));
        }
    }
}
