package io.github.woowuproutes.check;

import io.github.woowuproutes.network.Way;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says at which hop the way to a database or a broker ends. Of an address that names several servers nothing is said. */
final class Hops {

    private static final Map<String, Integer> PORTS =
            Map.of("postgresql", 5432, "mariadb", 3306, "mysql", 3306, "sqlserver", 1433, "oracle", 1521);
    /** {@code jdbc:postgresql://db:5432/shop}, {@code jdbc:oracle:thin:@db:1521:XE}, {@code tcp://broker:61616?x=y}. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:jdbc:)?([a-z0-9+]+):(?:thin:@(?://)?|//)(?:[^/?#;@]*@)?([A-Za-z0-9_.-]+|\\[[0-9a-fA-F:.]+])"
                    + "(?::(\\d{1,5})(?::.*)?)?(?:[/;?].*)?",
            Pattern.CASE_INSENSITIVE);

    private static final String BEYOND =
            "%s:%d takes a connection, so the way is free: look at what speaks there, and whether it wants TLS";

    private Hops() {}

    /** Where the way to the server of an address ends; empty if the address cannot be read. */
    static Optional<String> of(String address) {
        return way(address).map(Hops::of);
    }

    static String of(Way way) {
        return way.brokenAt().orElse(BEYOND.formatted(way.host(), way.port()));
    }

    static Optional<Way> way(String address) {
        var matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var port = Optional.ofNullable(matcher.group(3))
                .map(Integer::valueOf)
                // without slashes it may be the name of an entry somewhere else
                .or(() -> address.contains("//") ? usual(matcher.group(1)) : Optional.empty())
                .filter(number -> number > 0 && number <= 65_535);
        return port.map(number -> new Way(matcher.group(2).replaceAll("[\\[\\]]", ""), number));
    }

    private static Optional<Integer> usual(String product) {
        return Optional.ofNullable(PORTS.get(product.toLowerCase(Locale.ROOT)));
    }
}
