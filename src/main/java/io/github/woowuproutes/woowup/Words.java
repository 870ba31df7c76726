package io.github.woowuproutes.woowup;

/** Words of WoowUp's, for a message of ours. */
final class Words {

    private static final int LONGEST = 300;

    private Words() {}

    /** One line, and not too long. */
    static String shortened(String words) {
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
