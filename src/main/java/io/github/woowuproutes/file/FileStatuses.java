package io.github.woowuproutes.file;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;

/** How all sources of files go; each is there as soon as its route is. Safe for many threads. */
public final class FileStatuses {

    private final Map<String, FileStatus> statuses = new ConcurrentSkipListMap<>();
    private final LongSupplier nanoTime;

    /** @param nanoTime a clock that only goes forward */
    public FileStatuses(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** One for each source, by name. */
    public List<FileStatus> all() {
        return List.copyOf(statuses.values());
    }

    FileStatus of(String source) {
        return statuses.computeIfAbsent(source, name -> new FileStatus(name, nanoTime));
    }
}
