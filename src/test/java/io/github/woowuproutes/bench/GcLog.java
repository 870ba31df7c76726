package io.github.woowuproutes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM wrote with {@code -Xlog:gc}: how much of the heap was left after each collection. */
final class GcLog {

    private static final Pattern COLLECTION =
            Pattern.compile("^\\[([0-9.]+)s].* Pause (Young|Full).* \\d+M->(\\d+)M\\((\\d+)M\\) ([0-9.]+)ms");

    private final List<Collection> collections;

    private GcLog(List<Collection> collections) {
        this.collections = collections;
    }

    /** One collection: seconds after the start, whether of the whole heap, megabytes left, and the length of its pause. */
    record Collection(double at, boolean full, int megabytes, double pauseMillis) {}

    static GcLog read(Path file) throws IOException {
        List<Collection> found = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Matcher match = COLLECTION.matcher(line);
            if (match.find()) {
                found.add(new Collection(
                        Double.parseDouble(match.group(1)),
                        match.group(2).equals("Full"),
                        Integer.parseInt(match.group(3)),
                        Double.parseDouble(match.group(5))));
            }
        }
        return new GcLog(found);
    }

    /** The collections of one tenth of the time until the last one, 0 to 9. */
    List<Collection> tenth(int tenth) {
        double end = collections.isEmpty()
                ? 0
                : collections.get(collections.size() - 1).at();
        return collections.stream()
                .filter(one -> Math.min(9, (int) (one.at() / end * 10)) == tenth)
                .toList();
    }

    double pausesSeconds() {
        return collections.stream().mapToDouble(Collection::pauseMillis).sum() / 1000;
    }
}
