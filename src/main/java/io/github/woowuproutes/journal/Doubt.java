package io.github.woowuproutes.journal;

/**
 * What looks at WoowUp's list have not found so far, since a row became uncertain or rewarded.
 *
 * @param absences how many looks in a row did not show it
 * @param gaps     how many looks in a row did not even show a reward that is known
 */
public record Doubt(int absences, int gaps) {

    /** Nothing was looked at yet. */
    public static final Doubt NONE = new Doubt(0, 0);

    /** One more look did not show it. */
    public Doubt absent() {
        return new Doubt(absences + 1, 0);
    }

    /** One more look did not even show what is known: it says nothing, and neither do those before it. */
    public Doubt gap() {
        return new Doubt(0, gaps + 1);
    }
}
