package io.github.woowuproutes.lint;

import java.util.Map;
import java.util.Set;

/**
 * What the routes may lean on, although no route file declares it.
 *
 * @param keys the configuration keys, each with its default; an empty text where there is none
 * @param beans the processors and beans that the bundle binds in Camel's registry
 * @param entrances the addresses ({@code direct:deliver}) that Java itself sends to
 */
record Names(Map<String, String> keys, Set<String> beans, Set<String> entrances) {

    Names {
        keys = Map.copyOf(keys);
        beans = Set.copyOf(beans);
        entrances = Set.copyOf(entrances);
    }
}
