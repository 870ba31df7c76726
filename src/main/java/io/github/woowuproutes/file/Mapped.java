package io.github.woowuproutes.file;

import io.github.woowuproutes.accept.Document;
import java.util.List;

/**
 * What became of a piece of a file.
 *
 * @param documents  to be accepted, or rejected, or ignored
 * @param complaints everything that is wrong with them
 */
record Mapped(List<Document> documents, List<Complaint> complaints) {}
