package io.github.woowuproutes.bench;

import java.util.List;
import java.util.stream.Stream;

/** All troubles that there are. */
final class Troubles {

    private Troubles() {}

    static List<Trouble> all() {
        return Stream.of(ProcessTroubles.all(), WorldTroubles.all(), OrderTroubles.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<String> names() {
        return all().stream().map(Trouble::name).toList();
    }
}
