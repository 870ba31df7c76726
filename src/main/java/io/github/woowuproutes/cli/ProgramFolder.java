package io.github.woowuproutes.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program lies: the folder with the command {@code woowup}, the shipped {@code routes/}, and {@code target/}.
 *
 * @param path absolute
 */
record ProgramFolder(Path path) {

    private static final String BUILT = "target";

    /** The folder of the program that is running. */
    static ProgramFolder find() throws URISyntaxException {
        return of(Path.of(ProgramFolder.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()));
    }

    /** @param code the jar, or the folder of classes: both are somewhere in {@code target/} */
    static ProgramFolder of(Path code) {
        for (var folder = code.toAbsolutePath(); folder.getParent() != null; folder = folder.getParent()) {
            if (folder.endsWith(BUILT)) {
                return new ProgramFolder(folder.getParent());
            }
        }
        return new ProgramFolder(code.toAbsolutePath().getParent());
    }

    /** How the command is called from that folder, ready for a shell. */
    String command(Path workingDirectory) {
        var command = path.resolve("woowup");
        if (!Files.exists(command)) {
            return "woowup";
        }
        if (workingDirectory.toAbsolutePath().normalize().equals(path)) {
            return "./woowup";
        }
        return command.toString().matches("[\\w./\\\\:-]+") ? command.toString() : "\"" + command + "\"";
    }
}
