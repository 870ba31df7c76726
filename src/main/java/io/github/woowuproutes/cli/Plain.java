package io.github.woowuproutes.cli;

/** Text of orders for a terminal: whatever it holds, it makes neither a line of its own nor colours. */
final class Plain {

    private Plain() {}

    static String of(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
