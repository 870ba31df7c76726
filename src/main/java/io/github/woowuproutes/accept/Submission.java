package io.github.woowuproutes.accept;

import io.github.woowuproutes.journal.Mark;
import java.util.List;

/**
 * What a source gives to {@code direct:accept} in one go: it is committed whole, or not at all.
 *
 * @param source    the name of the source, kept in the journal: {@code orders.sql}, {@code orders.http}, ...
 * @param documents the orders; may be empty when only a mark moves
 * @param marks     how far the source has come with them
 */
public record Submission(String source, List<Document> documents, List<Mark> marks) {

    public Submission {
        documents = List.copyOf(documents);
        marks = List.copyOf(marks);
    }
}
