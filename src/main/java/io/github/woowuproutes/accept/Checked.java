package io.github.woowuproutes.accept;

import io.github.woowuproutes.journal.Entry;
import io.github.woowuproutes.journal.Mark;
import io.github.woowuproutes.journal.Rejection;
import java.util.List;

/**
 * A submission after its check, ready to be committed.
 *
 * @param source     where it came from
 * @param entries    the valid orders that ask for something
 * @param rejections what is no valid order
 * @param ignored    how many asked for nothing
 * @param marks      how far the source has come
 */
record Checked(String source, List<Entry> entries, List<Rejection> rejections, int ignored, List<Mark> marks) {}
