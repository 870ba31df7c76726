package io.github.woowuproutes.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The steps that wait for the journal's writer, in the order in which they become durable. */
final class StepQueue {

    private static final int LARGEST_GROUP = 256;
    private static final Duration MOMENT = Duration.ofMillis(3);

    private final ArrayDeque<Step<?>> waiting = new ArrayDeque<>();
    private final long gatherMillis;
    private boolean closed;
    /** As many as shared the last commit: the others are on their way while it is written, and fill the next one. */
    private int enough = 1;

    StepQueue() {
        this(MOMENT);
    }

    /** @param gather while several are at work, so short a wait makes one disk write of many; one alone does not wait */
    StepQueue(Duration gather) {
        this.gatherMillis = gather.toMillis();
    }

    /** Adds a step; one that comes when it is closed has failed. */
    synchronized void add(Step<?> step, boolean ahead) {
        if (closed) {
            step.fail(new JournalUnavailable("the journal is closed", null));
            return;
        }
        if (ahead) {
            waiting.addFirst(step);
        } else {
            waiting.addLast(step);
        }
        if (waiting.size() == 1 || waiting.size() == enough) {
            notifyAll();
        }
    }

    /** Waits for steps that can share a commit; none come any more when it was closed. */
    synchronized List<Step<?>> next() {
        try {
            while (waiting.isEmpty() && !closed) {
                wait();
            }
            if (!closed && waiting.size() < enough) {
                wait(gatherMillis);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        List<Step<?>> group = new ArrayList<>();
        while (!waiting.isEmpty() && group.size() < LARGEST_GROUP) {
            group.add(waiting.remove());
        }
        enough = group.size();
        return group;
    }

    /** Takes no more steps; what waits is still handed out. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** What waits has failed, and so has whatever comes. */
    synchronized void fail(RuntimeException cause) {
        closed = true;
        waiting.forEach(step -> step.fail(cause));
        waiting.clear();
    }
}
