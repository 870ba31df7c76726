package io.github.woowuproutes.check;

/**
 * One thing that a check found out.
 *
 * @param subject  what it is about: a key, or a part such as {@code journal}
 * @param sentence for people; where something is wrong, with the remedy
 */
public record Finding(Level level, String subject, String sentence) {

    /** How bad it is. */
    public enum Level {
        /** It works. */
        FINE,
        /** Worth knowing, and keeps nothing from working. */
        REMARK,
        /** It could not be reached now, and may work later without a hand here. */
        UNREACHABLE,
        /** It cannot work until somebody corrects it. */
        WRONG
    }

    static Finding fine(String subject, String sentence) {
        return new Finding(Level.FINE, subject, sentence);
    }

    static Finding remark(String subject, String sentence) {
        return new Finding(Level.REMARK, subject, sentence);
    }

    static Finding unreachable(String subject, String sentence) {
        return new Finding(Level.UNREACHABLE, subject, sentence);
    }

    static Finding wrong(String subject, String sentence) {
        return new Finding(Level.WRONG, subject, sentence);
    }
}
