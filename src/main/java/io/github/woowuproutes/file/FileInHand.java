package io.github.woowuproutes.file;

import io.github.woowuproutes.accept.Submission;
import io.github.woowuproutes.journal.Marks;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;

/** One file while it is read: its portions, and what is wrong with it. */
final class FileInHand implements Closeable {

    private final Path file;
    private final BasicFileAttributes found;
    private final ErrorsFile errors;
    private Optional<OrderPieces> pieces = Optional.empty();
    private Optional<FilePortions> portions = Optional.empty();

    private FileInHand(Path file, FileSettings settings) throws IOException {
        this.file = file;
        this.found = attributes();
        this.errors = new ErrorsFile(settings.work());
    }

    /**
     * Takes a file in hand. One that can never be read as it is has no portions.
     *
     * @param name   as its sender gave it
     * @param source the name of the source, and of its mark
     */
    static FileInHand take(
            Path file, String name, String source, FileSettings settings, PieceMapper mapper, Marks marks)
            throws IOException {
        var inHand = new FileInHand(file, settings);
        try {
            if (!inHand.found.isRegularFile()) {
                throw new FileRefused("it is a link or no file at all", "a file in the folder itself");
            }
            var inspection = new Inspector(settings.encoding()).inspect(file, name);
            var progress = Progress.begin(inspection, settings.fingerprint()).resumed(marks.read(source));
            var pieces = OrderPieces.open(inspection, settings, mapper);
            inHand.pieces = Optional.of(pieces);
            inHand.portions =
                    Optional.of(new FilePortions(pieces, progress, source, inHand.errors, inHand::requireUnchanged));
        } catch (FileRefused refused) {
            inHand.errors.add(refused.complaint());
        } catch (IOException | RuntimeException failed) {
            inHand.close();
            throw failed;
        }
        return inHand;
    }

    Iterator<Submission> portions() {
        return portions.<Iterator<Submission>>map(some -> some).orElse(Collections.emptyIterator());
    }

    long orders() {
        return portions.map(FilePortions::orders).orElse(0L);
    }

    long complaints() {
        return errors.complaints();
    }

    /** What is wrong with it, as a file; empty if all is well. */
    Optional<Path> errors() throws IOException {
        return errors.end();
    }

    private void requireUnchanged() throws IOException {
        var now = attributes();
        if (now.size() != found.size() || !now.lastModifiedTime().equals(found.lastModifiedTime())) {
            throw new IOException("it was changed while it was read: is it complete when it gets its name?");
        }
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() throws IOException {
        if (pieces.isPresent()) {
            pieces.get().close();
        }
        errors.close();
    }
}
