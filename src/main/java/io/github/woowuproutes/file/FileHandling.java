package io.github.woowuproutes.file;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;

/** What an exchange knows of the file in hand. */
final class FileHandling {

    /** The variable that says where the file goes: {@code done/orders.csv}. */
    static final String SETTLED = "settled";
    /** The variable with the name of its errors: {@code failed/orders.csv.errors}. */
    static final String ERRORS = "errors";

    /** The variable that counts them. */
    static final String FAULTS = "faults";

    private static final String FREE_NAME = "free-name";
    private static final String IN_HAND = "file-in-hand";
    /** Camel keeps the file itself there. */
    private static final String CAMEL_FILE = "CamelFileExchangeFile";

    private FileHandling() {}

    static String nameOf(Exchange exchange) {
        return exchange.getProperty(CAMEL_FILE) instanceof GenericFile<?> file
                ? file.getFileNameOnly()
                : FileStatus.PLACE;
    }

    static void keepPlace(Exchange exchange, String freeName) {
        exchange.setVariable(FREE_NAME, freeName);
    }

    static String freeName(Exchange exchange) {
        return exchange.getVariable(FREE_NAME, String.class);
    }

    static void keep(Exchange exchange, FileInHand file) {
        exchange.setVariable(IN_HAND, file);
    }

    static Optional<FileInHand> file(Exchange exchange) {
        return Optional.ofNullable(exchange.getVariable(IN_HAND, FileInHand.class));
    }
}
