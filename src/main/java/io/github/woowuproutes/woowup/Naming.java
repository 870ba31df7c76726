package io.github.woowuproutes.woowup;

/** How a description names an order's number. Numbers are compared whole: {@code 12} is neither in 123 nor in A-12. */
enum Naming {
    /** It is the number and nothing else, or holds it as a word of its own. */
    NAMED,
    /** As {@link #NAMED}, but in other letters: perhaps another number. */
    IN_OTHER_LETTERS,
    /** Not at all. */
    NOT_NAMED;

    /** What makes one longer number of two, as in {@code A-12} and {@code 12/3}. */
    private static final String JOINTS = "-_/.";

    private static final String ORDINALS = "º°ª";

    static Naming of(String number, String description) {
        Naming found = NOT_NAMED;
        for (int at = 0; at + number.length() <= description.length(); at++) {
            if (description.regionMatches(true, at, number, 0, number.length())
                    && standsAlone(description, at, at + number.length())) {
                if (description.startsWith(number, at)) {
                    return NAMED;
                }
                found = IN_OTHER_LETTERS;
            }
        }
        return found;
    }

    private static boolean standsAlone(String text, int from, int to) {
        return !goesOn(text, from - 1, -1) && !goesOn(text, to, 1);
    }

    /** True if a number that ends beside this place goes on in this direction. */
    private static boolean goesOn(String text, int at, int step) {
        if (isPartOfNumber(text, at)) {
            return true;
        }
        boolean joint = at >= 0 && at < text.length() && JOINTS.indexOf(text.charAt(at)) >= 0;
        return joint && isPartOfNumber(text, at + step);
    }

    private static boolean isPartOfNumber(String text, int at) {
        return at >= 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at))
                && ORDINALS.indexOf(text.charAt(at)) < 0;
    }
}
