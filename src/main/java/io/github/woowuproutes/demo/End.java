package io.github.woowuproutes.demo;

/** How an order of the demo's shop ends. */
enum End {
    /** Not yet: it is on its way, or its reward is uncertain. */
    OPEN,
    /** WoowUp gave the points. */
    REWARDED,
    /** WoowUp took the points back. */
    CANCELLED,
    /** On purpose nothing was sent. */
    SKIPPED,
    /** WoowUp refused it, or a person has to look. */
    PARKED,
    /** It was no valid order. */
    REJECTED,
    /** Its state earns nothing and takes nothing back: it was read, and leaves no row in the journal. */
    NO_ROW
}
