package io.github.woowuproutes.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Orders as files, in the folder of one instance or another. */
final class FileWay implements WayIn {

    private static final String HEADER = "number,total,paid_at,email,first_name,last_name\n";

    private final List<Path> folders;
    private final Random random;

    FileWay(List<Path> folders, long seed) {
        this.folders = List.copyOf(folders);
        this.random = new Random(seed);
    }

    @Override
    public void hand(Sale sale) throws InterruptedException {
        Path folder = folders.get(random.nextInt(folders.size()));
        String name = sale.number() + "-" + UUID.randomUUID();
        try {
            Path written = Files.writeString(folder.resolve(name + ".tmp"), HEADER + sale.csv() + "\n");
            Files.move(written, folder.resolve(name + ".csv"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many wait to be read. */
    int left() throws IOException {
        int left = 0;
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                left += (int) files.filter(Files::isRegularFile).count();
            }
        }
        return left;
    }
}
