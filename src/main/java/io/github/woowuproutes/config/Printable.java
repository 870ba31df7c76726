package io.github.woowuproutes.config;

/** Makes a value from outside fit for a terminal and a log: one line, no control characters, not endless. */
final class Printable {

    private static final int LONGEST = 120;

    private Printable() {}

    static String of(String value) {
        var oneLine = value.replaceAll("\\p{Cntrl}", "?");
        return oneLine.length() <= LONGEST ? oneLine : oneLine.substring(0, LONGEST) + "...";
    }
}
