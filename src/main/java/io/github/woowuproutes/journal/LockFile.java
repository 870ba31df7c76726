package io.github.woowuproutes.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A lock of the operating system on a file beside the journal: whoever holds it is the only one that delivers, so every
 * other owner is dead. The file is opened once: closing any other channel to it would give the lock away.
 */
final class LockFile implements Ownership {

    private final Path path;
    private FileChannel channel;
    private FileLock lock;
    private long holder;

    LockFile(Path path) {
        this.path = path;
    }

    @Override
    public synchronized void hold(long owner) {
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = tryLock();
            if (lock == null) {
                channel.close();
                throw new JournalInUse("another process" + named() + " delivers from this journal already: it holds "
                        + path + ". Stop that one first, or give this one a journal of its own (journal.url).");
            }
            write(Long.toString(ProcessHandle.current().pid()));
            holder = owner;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + path, e);
        }
    }

    private void write(String pid) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    /** The holder, as far as it can be read: Windows locks the content as well. */
    private String named() {
        try {
            String pid = Files.readString(path, StandardCharsets.US_ASCII);
            return pid.matches("\\d+") ? " (pid " + pid + ")" : "";
        } catch (IOException e) {
            return "";
        }
    }

    private FileLock tryLock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public synchronized boolean isDead(long owner) {
        return isHeld() && owner != holder;
    }

    @Override
    public synchronized boolean isHeld() {
        return lock != null && lock.isValid();
    }

    @Override
    public boolean isPoller() {
        // nobody else delivers from this journal
        return isHeld();
    }

    @Override
    public void renew() {
        // the operating system takes no lock away from a living process
    }

    @Override
    public synchronized void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
