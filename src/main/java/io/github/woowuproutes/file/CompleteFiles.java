package io.github.woowuproutes.file;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileOperations;

/**
 * Lets a file be read only when it is complete and its turn has come. For Camel it is a read lock; it works alike for a
 * folder and a server, since it asks only what Camel's operations know.
 */
final class CompleteFiles implements GenericFileExclusiveReadLockStrategy<Object> {

    private static final int MOST = 100_000;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS");

    private final Completeness complete;
    private final FileStatus status;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private record Seen(long size, long modified, long since) {}

    CompleteFiles(Completeness complete, FileStatus status, Clock clock, LongSupplier nanoTime) {
        this.complete = complete;
        this.status = status;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean acquireExclusiveReadLock(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {
        if (!status.mayTry(FileStatus.JOURNAL)
                || !status.mayTry(file.getFileNameOnly())
                || !isComplete(operations, file)) {
            return false;
        }
        FileHandling.keepPlace(exchange, freeName(operations, file));
        return true;
    }

    private boolean isComplete(GenericFileOperations<Object> operations, GenericFile<Object> file) {
        if (complete.marker().isPresent()) {
            return operations.existsFile(marker(file));
        }
        return complete.stable().isZero() || isStable(file);
    }

    /** By our own clock and what we saw ourselves: the clock of the sender or the server may be wrong. */
    private boolean isStable(GenericFile<Object> file) {
        var name = file.getFileNameOnly();
        var now = nanoTime.getAsLong();
        var before = seen.get(name);
        if (before == null || before.size() != file.getFileLength() || before.modified() != file.getLastModified()) {
            if (seen.size() >= MOST) {
                seen.remove(seen.keySet().iterator().next());
            }
            seen.remove(name);
            seen.put(name, new Seen(file.getFileLength(), file.getLastModified(), now));
            return false;
        }
        return now - before.since() >= complete.stable().toNanos();
    }

    /** A name that is taken neither in done/ nor in failed/: what is there already is not overwritten. */
    private String freeName(GenericFileOperations<Object> operations, GenericFile<Object> file) {
        var name = file.getFileNameOnly();
        var folder = file.getParent();
        var taken =
                operations.existsFile(folder + "/done/" + name) || operations.existsFile(folder + "/failed/" + name);
        return taken ? STAMP.format(clock.instant().atZone(clock.getZone())) + "-" + name : name;
    }

    private String marker(GenericFile<Object> file) {
        return file.getAbsoluteFilePath() + complete.marker().orElseThrow();
    }

    /** The file was moved; its marker has done its work. */
    @Override
    public void releaseExclusiveReadLockOnCommit(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {
        seen.remove(file.getFileNameOnly());
        if (complete.marker().isPresent() && !operations.existsFile(file.getAbsoluteFilePath())) {
            operations.deleteFile(marker(file));
        }
    }

    @Override
    public void releaseExclusiveReadLockOnAbort(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {
        // nothing was locked
    }

    @Override
    public void releaseExclusiveReadLockOnRollback(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {
        // nothing was locked
    }

    @Override
    public void prepareOnStartup(GenericFileOperations<Object> operations, GenericFileEndpoint<Object> endpoint) {
        // nothing is left behind by a crash
    }

    @Override
    public void setTimeout(long timeout) {
        // it never waits
    }

    @Override
    public void setCheckInterval(long checkInterval) {
        // it is asked at each poll
    }

    @Override
    public void setReadLockLoggingLevel(LoggingLevel readLockLoggingLevel) {
        // a file that is not complete is no event
    }

    @Override
    public void setMarkerFiler(boolean markerFile) {
        // it writes no file
    }

    @Override
    public void setDeleteOrphanLockFiles(boolean deleteOrphanLockFiles) {
        // it writes no file
    }
}
