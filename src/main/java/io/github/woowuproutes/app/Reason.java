package io.github.woowuproutes.app;

/** Says in one line why Camel could not use a route file. */
final class Reason {

    private static final int LONGEST = 400;

    private Reason() {}

    /** The words of the failure and, where they say more, of its innermost cause. */
    static String of(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String outer = words(failure);
        String inner = words(innermost);
        String both = outer.contains(inner) ? outer : outer + ": " + inner;
        return both.length() <= LONGEST ? both : both.substring(0, LONGEST) + "...";
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
