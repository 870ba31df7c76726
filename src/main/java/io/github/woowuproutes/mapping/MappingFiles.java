package io.github.woowuproutes.mapping;

import io.github.woowuproutes.config.ConfigurationFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files {@code routes/mappings/*.jsonata} of an installation.
 *
 * @param mappings those that are right, by the name of the format
 * @param faults   what is wrong with the others
 */
record MappingFiles(Map<String, Mapping> mappings, List<ConfigurationFault> faults) {

    private static final String FOLDER = "routes/mappings";
    private static final String SUFFIX = ".jsonata";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /** Reads them all; a folder that is not there holds none. */
    static MappingFiles read(Path workingDirectory) {
        MappingFiles found = new MappingFiles(new TreeMap<>(), new ArrayList<>());
        Path folder = workingDirectory.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().forEach(found::take);
            } catch (IOException unreadable) {
                found.faults.add(
                        new ConfigurationFault(FOLDER, FOLDER, "a folder that cannot be read", "a readable one"));
            }
        }
        return found;
    }

    private void take(Path path) {
        String file = path.getFileName().toString();
        String name = file.substring(0, file.length() - SUFFIX.length());
        String shown = FOLDER + "/" + file;
        if (!NAME.matcher(name).matches() || name.equals(Mappings.OWN)) {
            faults.add(new ConfigurationFault(
                    shown,
                    "its name",
                    "a name that no format can have",
                    "small letters, digits and -, and not order, which is our own form"));
            return;
        }
        try {
            mappings.put(name, Mapping.compile(shown, Encoding.decode(Files.readAllBytes(path))));
        } catch (Unreadable wrong) {
            faults.add(new ConfigurationFault(
                    shown,
                    wrong.fault().field().isEmpty() ? "its text" : wrong.fault().field(),
                    wrong.fault().problem(),
                    wrong.fault().expected()));
        } catch (IOException unreadable) {
            faults.add(new ConfigurationFault(shown, "the file", "what cannot be read", "a readable file"));
        }
    }
}
