package io.github.woowuproutes.demo;

/** How an order of the sample reaches the routes. */
enum Way {
    /** Entered into the shop, whose database is read. */
    DATABASE("in the shop"),
    /** Posted in our own form, by whoever has the token. */
    HTTP("by HTTP"),
    /** Posted and signed by a shop platform, in that platform's form. */
    WEBHOOK("by webhook"),
    /** A message in a queue, in our own form. */
    JMS("by JMS"),
    /** Put into a folder, as CSV. */
    FILE("from a file");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
