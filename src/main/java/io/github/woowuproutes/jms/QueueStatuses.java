package io.github.woowuproutes.jms;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** How it goes with all queues; each is there as soon as its route is. Safe for many threads. */
public final class QueueStatuses {

    private final Map<String, QueueStatus> statuses = new ConcurrentSkipListMap<>();

    /** One for each queue, by the names of their keys. */
    public List<QueueStatus> all() {
        return List.copyOf(statuses.values());
    }

    QueueStatus of(String queue) {
        return statuses.computeIfAbsent(queue, QueueStatus::new);
    }
}
