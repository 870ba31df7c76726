package io.github.woowuproutes.lint;

import java.util.Set;

/**
 * What the routes may lean on, although no route file declares it.
 *
 * @param keys the configuration keys, as they stand in {@code application.properties}
 * @param beans the processors and beans that the bundle binds in Camel's registry
 * @param entrances the addresses ({@code direct:deliver}) that Java itself sends to
 */
record Names(Set<String> keys, Set<String> beans, Set<String> entrances) {

    Names {
        keys = Set.copyOf(keys);
        beans = Set.copyOf(beans);
        entrances = Set.copyOf(entrances);
    }
}
