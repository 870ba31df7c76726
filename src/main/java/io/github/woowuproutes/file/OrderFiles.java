package io.github.woowuproutes.file;

import io.github.woowuproutes.accept.AcceptPreview;
import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.journal.JournalUnavailable;
import io.github.woowuproutes.journal.Marks;
import io.github.woowuproutes.mapping.Mappings;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.component.file.GenericFileExclusiveReadLockStrategy;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * One source of files, as the kamelets {@code order-folder-source} and {@code order-sftp-source} need it: what Camel's
 * consumers ask for, and the steps with a file in hand. The flow between the steps is the kamelet's.
 */
public final class OrderFiles {

    private final String source;
    private final FileSettings settings;
    private final PieceMapper mapper;
    private final Marks marks;
    private final FileStatus status;
    private final Clock clock;
    private final Completeness complete;
    private final FileNames names;
    private final CompleteFiles readLock;
    private final Patience patience;
    private boolean begun;

    /**
     * Reads the keys; looks at no file yet.
     *
     * @param prefix what its keys begin with, for example {@code orders.file}
     * @param source its name in the journal, and of its mark
     */
    public OrderFiles(
            String prefix,
            String source,
            Configuration configuration,
            Marks marks,
            Mappings mappings,
            FileStatuses statuses,
            Clock clock,
            AcceptPreview preview) {
        this.source = source;
        this.settings = FileSettings.of(prefix, source, configuration);
        this.mapper = new PieceMapper(settings, mappings, preview);
        this.marks = marks;
        this.status = statuses.of(source);
        this.clock = clock;
        this.complete = Completeness.of(configuration.text(prefix + ".complete"));
        this.names = new FileNames(complete.marker());
        this.readLock = new CompleteFiles(complete, status, clock, System::nanoTime);
        this.patience = new Patience(status);
    }

    /** The body, a file, becomes a lazy iterator of portions. */
    public void open(Exchange exchange) throws IOException, InvalidPayloadException {
        if (!begun) {
            WorkFolder.clear(settings.work());
            begun = true;
        }
        var file = exchange.getMessage().getMandatoryBody(File.class).toPath();
        var inHand = FileInHand.take(file, FileHandling.nameOf(exchange), source, settings, mapper, marks);
        FileHandling.keep(exchange, inHand);
        exchange.getMessage().setBody(inHand.portions());
    }

    /** Says where the file goes, as variables; the body becomes its errors, if it has any. */
    public void settle(Exchange exchange) throws IOException {
        var inHand = FileHandling.file(exchange).orElseThrow();
        var name = FileHandling.freeName(exchange);
        var errors = inHand.errors();
        exchange.setVariable(FileHandling.SETTLED, (errors.isPresent() ? "failed/" : "done/") + name);
        exchange.setVariable(FileHandling.ERRORS, "failed/" + name + ".errors");
        exchange.setVariable(FileHandling.FAULTS, inHand.complaints());
        errors.ifPresent(path -> exchange.getMessage().setBody(path.toFile()));
    }

    /** Notes that the file was read to its end. */
    public void succeeded(Exchange exchange) throws IOException {
        var inHand = FileHandling.file(exchange).orElseThrow();
        inHand.close();
        status.read(FileHandling.nameOf(exchange), inHand.orders(), inHand.complaints(), clock.instant());
    }

    /** Notes why it was not. Its mark is where the last committed portion put it. */
    public void failed(Exchange exchange) throws IOException {
        var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        status.failed(isJournal(failure) ? FileStatus.JOURNAL : FileHandling.nameOf(exchange), Reason.of(failure));
        var inHand = FileHandling.file(exchange);
        if (inHand.isPresent()) {
            inHand.get().close();
        }
    }

    private static boolean isJournal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JournalUnavailable) {
                return true;
            }
        }
        return false;
    }

    /** Which names are looked at; for the kamelet, which can call only what is static. */
    public static GenericFileFilter<Object> names(OrderFiles files) {
        return files.names;
    }

    /** When a file may be read; for the kamelet. */
    public static GenericFileExclusiveReadLockStrategy<Object> complete(OrderFiles files) {
        return files.readLock;
    }

    /** When to look, and who is told if that fails; for the kamelet. */
    public static Object patience(OrderFiles files) {
        return files.patience;
    }
}
