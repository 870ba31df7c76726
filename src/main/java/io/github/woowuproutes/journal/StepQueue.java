package io.github.woowuproutes.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The steps that wait for the journal's writer, in the order in which they become durable. */
final class StepQueue {

    private static final int LARGEST_GROUP = 256;
    /** While several are at work, a moment's wait makes one disk write of many; one alone does not wait. */
    private static final long GATHER_MILLIS = 3;

    private static final int ENOUGH = 32;

    private final ArrayDeque<Step<?>> waiting = new ArrayDeque<>();
    private boolean closed;
    private boolean busy;

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
        if (waiting.size() == 1) {
            notifyAll();
        }
    }

    /** Waits for steps that can share a commit; none come any more when it was closed. */
    synchronized List<Step<?>> next() {
        try {
            while (waiting.isEmpty() && !closed) {
                wait();
            }
            if (busy && !closed && waiting.size() < ENOUGH) {
                wait(GATHER_MILLIS);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        List<Step<?>> group = new ArrayList<>();
        while (!waiting.isEmpty() && group.size() < LARGEST_GROUP) {
            group.add(waiting.remove());
        }
        busy = group.size() > 1;
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
