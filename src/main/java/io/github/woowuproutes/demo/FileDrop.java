package io.github.woowuproutes.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts files into the folder; each appears there only when it is whole. */
final class FileDrop implements Sender {

    private final Path folder;
    private int dropped;

    FileDrop(Path folder) {
        this.folder = folder;
    }

    @Override
    public void send(byte[] document) throws IOException {
        dropped++;
        var name = "orders-" + dropped + ".csv";
        var unfinished = Files.write(folder.resolve("." + name), document);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
