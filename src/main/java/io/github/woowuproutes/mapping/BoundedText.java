package io.github.woowuproutes.mapping;

/** A text that counts how often it is read: a regular expression can read one for ever. */
final class BoundedText implements CharSequence {

    private final CharSequence text;
    private final Budget budget;

    BoundedText(CharSequence text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        budget.step();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), budget);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
