package io.github.woowuproutes.file;

import java.util.Optional;

/**
 * How far a file has been read, as the mark that is committed with its orders.
 *
 * @param name   the file's name
 * @param size   in bytes
 * @param hash   a short name of its content
 * @param way    how it was read: with other settings its pieces are others
 * @param pieces how many were handed over
 */
record Progress(String name, long size, String hash, String way, long pieces) {

    private static final String DONE = "done";
    private static final int PARTS = 5;

    static Progress begin(Inspection file, String way) {
        return new Progress(file.name(), file.size(), file.hash(), way, 0);
    }

    Progress at(long reached) {
        return new Progress(name, size, hash, way, reached);
    }

    /** Goes on where the mark says, if it is of this file; one that was read to its end begins anew. */
    Progress resumed(Optional<String> mark) {
        return mark.map(text -> text.split("\\|", PARTS))
                .filter(parts -> parts.length == PARTS && parts[0].matches("\\d{1,18}"))
                .filter(parts ->
                        text().split("\\|", 2)[1].equals(String.join("|", parts).split("\\|", 2)[1]))
                .map(parts -> at(Long.parseLong(parts[0])))
                .orElse(this);
    }

    /** The mark, while there is more to come. */
    String text() {
        return rest(Long.toString(pieces));
    }

    /** The mark at the end of the file. */
    String done() {
        return rest(DONE);
    }

    private String rest(String reached) {
        return reached + "|" + size + "|" + hash + "|" + way + "|" + name;
    }
}
