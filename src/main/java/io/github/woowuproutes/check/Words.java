package io.github.woowuproutes.check;

/** Foreign words, made fit for one line of a terminal. */
final class Words {

    private static final int LONGEST = 400;

    private Words() {}

    static String of(Throwable failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : of(message);
    }

    static String of(String text) {
        var line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
