package io.github.woowuproutes.journal;

/**
 * One statement that changes one row.
 *
 * @param file       the statement's file
 * @param mustHit    whether the step fails when no row matches
 * @param parameters in the order of the statement; null is SQL's NULL
 */
record Change(String file, boolean mustHit, Object... parameters) {

    static Change must(String file, Object... parameters) {
        return new Change(file, true, parameters);
    }

    static Change may(String file, Object... parameters) {
        return new Change(file, false, parameters);
    }
}
