package io.github.woowuproutes.source;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** How the polls of all shop databases go; each is there as soon as its route is. Safe for many threads. */
public final class PollStatuses {

    private final Map<String, PollStatus> statuses = new ConcurrentSkipListMap<>();

    /** One for each database, by the names of their keys. */
    public List<PollStatus> all() {
        return List.copyOf(statuses.values());
    }

    PollStatus of(String database) {
        return statuses.computeIfAbsent(database, PollStatus::new);
    }
}
