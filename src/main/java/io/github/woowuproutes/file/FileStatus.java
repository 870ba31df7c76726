package io.github.woowuproutes.file;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How one source of files goes, and what has to wait. A fault is said once, and so is its end; whatever failed is tried again
 * ever more seldom, up to once a minute. Safe for many threads.
 */
public final class FileStatus {

    /** The folder or the server. */
    static final String PLACE = "";
    /** What takes the orders. */
    static final String JOURNAL = "/journal";

    private static final Logger LOG = LoggerFactory.getLogger(FileStatus.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;
    private static final int MOST = 1000;

    private final String source;
    private final LongSupplier nanoTime;
    private final Map<String, Trouble> troubles = new LinkedHashMap<>();
    private Optional<Instant> lastSuccess = Optional.empty();
    private long files;
    private long faulty;
    private long orders;

    /** @param nanoTime a clock that only goes forward */
    FileStatus(String source, LongSupplier nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
    }

    private record Trouble(String words, int tries, long next) {}

    /**
     * A moment's view.
     *
     * @param source      the name of the source in the journal
     * @param lastSuccess when a file was last read to its end
     * @param files       files read since the start of the process
     * @param faulty      those of them that went to {@code failed/}
     * @param orders      orders handed over since then
     * @param troubles    what waits and why: a file's name, or blank for the folder or server itself
     */
    public record State(
            String source,
            Optional<Instant> lastSuccess,
            long files,
            long faulty,
            long orders,
            Map<String, String> troubles) {}

    /** How things stand. */
    public synchronized State state() {
        var words = new LinkedHashMap<String, String>();
        troubles.forEach((subject, trouble) -> words.put(subject, trouble.words()));
        return new State(source, lastSuccess, files, faulty, orders, Collections.unmodifiableMap(words));
    }

    /** Whether it is time to try. */
    synchronized boolean mayTry(String subject) {
        var trouble = troubles.get(subject);
        return trouble == null || nanoTime.getAsLong() - trouble.next() >= 0;
    }

    /** Something failed; it waits, and the reason is said unless it was before. */
    synchronized void failed(String subject, String words) {
        var before = Optional.ofNullable(troubles.remove(subject));
        var tries = before.map(Trouble::tries).orElse(0) + 1;
        var wait = SHORTEST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        var bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        troubles.put(subject, new Trouble(words, tries, nanoTime.getAsLong() + bounded.toNanos()));
        if (troubles.size() > MOST) {
            troubles.remove(troubles.keySet().iterator().next());
        }
        if (before.filter(trouble -> trouble.words().equals(words)).isEmpty()) {
            LOG.warn("{}: {}. It is tried again", source, words);
        }
    }

    /** Something works, perhaps again. */
    synchronized void works(String subject) {
        if (troubles.remove(subject) != null) {
            LOG.info("{}: {}", source, subject.equals(PLACE) ? "it is reached again" : "goes on with " + name(subject));
        }
    }

    private static String name(String subject) {
        return subject.equals(JOURNAL) ? "its files" : subject;
    }

    /** A file was read to its end. */
    synchronized void read(String name, long handedOver, long complaints, Instant now) {
        works(JOURNAL);
        troubles.remove(name);
        lastSuccess = Optional.of(now);
        files++;
        faulty += complaints > 0 ? 1 : 0;
        orders += handedOver;
        if (complaints > 0) {
            LOG.warn("{}: {} has {} faults; they are in failed/{}.errors", source, name, complaints, name);
        }
    }
}
