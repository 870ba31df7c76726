package io.github.woowuproutes.bench;

/**
 * A trouble that needs no state of its own.
 *
 * @param strike what happens, from its begin to its end
 */
record NamedTrouble(String name, Lane lane, Strike strike) implements Trouble {

    /** How it strikes. */
    @FunctionalInterface
    interface Strike {
        void at(Scene scene) throws Exception;
    }

    @Override
    public void strike(Scene scene) throws Exception {
        strike.at(scene);
    }
}
