package io.github.woowuproutes.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/** Which names are those of files with orders: none that a sender still writes under, and none that leaves the folder. */
final class FileNames implements GenericFileFilter<Object> {

    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".filepart", ".inprogress", ".crdownload");
    private static final String ERRORS = ".errors";
    private static final Pattern UNSAFE = Pattern.compile("[/\\\\\\p{Cntrl}]|^\\.");

    private final Optional<String> marker;

    /** @param marker what the name of a marker ends in, if the sender writes one */
    FileNames(Optional<String> marker) {
        this.marker = marker;
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        return file.isDirectory() || isOrders(file.getFileNameOnly());
    }

    boolean isOrders(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !UNSAFE.matcher(name).find()
                && !lower.endsWith(ERRORS)
                && UNFINISHED.stream().noneMatch(lower::endsWith)
                && marker.filter(name::endsWith).isEmpty();
    }
}
