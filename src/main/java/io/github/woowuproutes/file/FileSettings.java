package io.github.woowuproutes.file;

import io.github.woowuproutes.config.Configuration;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The keys of one family of files.
 *
 * @param prefix    what its keys begin with, for example {@code orders.file}
 * @param format    {@code order}, or the name of a mapping
 * @param type      what kind of files they are; empty if their names say it
 * @param encoding  a name of an encoding, or {@code auto}
 * @param zone      the zone of times that carry none
 * @param element   the XML element that is one order; empty for the children of the root
 * @param csv       how CSV files are written
 * @param customer  the order fields of which one must identify the customer
 * @param earning   the states that earn points
 * @param work      a folder for what does not fit into memory
 */
record FileSettings(
        String prefix,
        String format,
        Optional<FileType> type,
        String encoding,
        Optional<ZoneId> zone,
        Optional<String> element,
        CsvSettings csv,
        List<String> customer,
        List<String> earning,
        Path work) {

    /** The format that needs no mapping. */
    static final String OWN = "order";

    /** @param source the name of the source, which has a work folder of its own */
    static FileSettings of(String prefix, String source, Configuration configuration) {
        return new FileSettings(
                prefix,
                configuration.text(prefix + ".format"),
                FileType.named(configuration.text(prefix + ".type")),
                configuration.text(prefix + ".encoding"),
                configuration.find(prefix + ".time-zone").map(ZoneId::of),
                configuration.find(prefix + ".xml.element"),
                CsvSettings.of(prefix, configuration),
                configuration.list("woowup.customer.id"),
                configuration.list("orders.states"),
                Path.of(configuration.text(prefix + ".work-directory"), "sorting", source));
    }

    boolean isOwn() {
        return format.equals(OWN);
    }

    /** The same, with another folder to work in. */
    FileSettings in(Path folder) {
        return new FileSettings(prefix, format, type, encoding, zone, element, csv, customer, earning, folder);
    }

    /** Tells two ways of reading the same file apart. */
    String fingerprint() {
        return Integer.toHexString(toString().hashCode());
    }
}
