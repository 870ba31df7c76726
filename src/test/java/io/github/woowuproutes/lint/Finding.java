package io.github.woowuproutes.lint;

/** One fault: the file and line where it is, and what to do about it. Lines start at 1. */
record Finding(String file, int line, String message) {

    static Finding at(RouteFile file, Part part, String message, Object... values) {
        return new Finding(file.path(), part.line(), message.formatted(values));
    }

    @Override
    public String toString() {
        return file + ":" + line + "  " + message;
    }
}
