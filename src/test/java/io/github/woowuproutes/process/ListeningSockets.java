package io.github.woowuproutes.process;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Where a process listens, as Linux tells it. */
final class ListeningSockets {

    private static final String LISTEN = "0A";

    private ListeningSockets() {}

    record Address(InetAddress host, int port) {
        boolean isLoopback() {
            return host.isLoopbackAddress();
        }
    }

    static List<Address> of(long pid) throws IOException {
        var sockets = sockets(pid);
        var addresses = new ArrayList<Address>();
        for (var table : List.of("tcp", "tcp6")) {
            for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
                var fields = line.strip().split("\\s+");
                if (fields[3].equals(LISTEN) && sockets.contains("socket:[" + fields[9] + "]")) {
                    var colon = fields[1].indexOf(':');
                    addresses.add(new Address(
                            host(fields[1].substring(0, colon)), Integer.parseInt(fields[1].substring(colon + 1), 16)));
                }
            }
        }
        return addresses;
    }

    private static Set<String> sockets(long pid) throws IOException {
        var sockets = new HashSet<String>();
        try (var descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (var descriptor : descriptors.toList()) {
                try {
                    sockets.add(Files.readSymbolicLink(descriptor).toString());
                } catch (NoSuchFileException closedMeanwhile) {
                    continue;
                }
            }
        }
        return sockets;
    }

    /** Words of four bytes, each the wrong way round. */
    private static InetAddress host(String hex) throws IOException {
        var bytes = HexFormat.of().parseHex(hex);
        for (var word = 0; word < bytes.length; word += 4) {
            for (var i = 0; i < 2; i++) {
                var other = word + 3 - i;
                var swapped = bytes[word + i];
                bytes[word + i] = bytes[other];
                bytes[other] = swapped;
            }
        }
        return InetAddress.getByAddress(bytes);
    }
}
