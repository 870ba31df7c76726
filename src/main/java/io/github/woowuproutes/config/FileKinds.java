package io.github.woowuproutes.config;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The kinds of values that only keys of files hold. */
final class FileKinds {

    static final Kind COMPLETE = Kind.of(
            "rename, stable: and a time span such as stable:60s, or marker: and an ending such as marker:.ok",
            FileKinds::isComplete);
    static final Kind ENCODING =
            Kind.of("auto, or an encoding such as UTF-8, windows-1252, ISO-8859-1 or UTF-16LE", FileKinds::isEncoding);
    static final Kind SEPARATOR = Kind.of(
            "auto, tab, or one sign such as ;", text -> text.equals("auto") || isSign(text) || text.equals("tab"));
    static final Kind QUOTE = Kind.of("one sign such as \", or none", text -> text.equals("none") || isSign(text));
    static final Kind DECIMAL = Kind.of(". or ,", List.of(".", ",")::contains);
    static final Kind THOUSANDS =
            Kind.of("one of . , ' and blank, or none", List.of(".", ",", "'", "blank", "none")::contains);
    static final Kind PATTERNS = Kind.of(
            "a pattern such as dd/MM/yyyy HH:mm:ss; between several stands a vertical bar", FileKinds::arePatterns);
    static final Kind COLUMNS = Kind.of(
            "the names of the columns from left to right, separated by commas, such as number, -, total",
            text -> Listed.words(text).stream().anyMatch(word -> !word.isEmpty() && !word.equals("-")));
    static final Kind HEADERS = Kind.of(
            "our name = the file's name, separated by commas, such as number = Nro Factura, total = Importe",
            FileKinds::arePairs);
    /** Camel knows s and ms, and no min. */
    static final Kind INTERVAL = Kind.of("a time span of at least 100ms such as 5s or 1min", FileKinds::isInterval)
            .tidied(FileKinds::inSeconds);

    static final Kind HOST =
            Kind.of("the name or address of a host such as sftp.example.com", text -> text.matches("[A-Za-z0-9._:-]+"));
    static final Kind REMOTE_FOLDER = Kind.of(
            "a folder below the one where the login ends, such as out/orders, without / before it",
            text -> !text.startsWith("/")
                    && !List.of(text.split("/")).contains("..")
                    && text.matches("[^\\\\?#{}$\\p{Cntrl}]+"));

    private FileKinds() {}

    private static boolean isComplete(String text) {
        return text.equals("rename")
                || text.startsWith("stable:")
                        && TimeSpan.parse(text.substring("stable:".length()))
                                .filter(span -> !span.isZero())
                                .isPresent()
                || text.matches("marker:[A-Za-z0-9._-]+");
    }

    private static boolean isEncoding(String text) {
        try {
            return text.equals("auto") || Charset.isSupported(text);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private static boolean isSign(String text) {
        return text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0));
    }

    private static boolean arePatterns(String text) {
        try {
            Listed.alternatives(text).forEach(DateTimeFormatter::ofPattern);
            return !Listed.alternatives(text).isEmpty();
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean arePairs(String text) {
        return Listed.pairs(text).size()
                == Listed.words(text).stream().filter(word -> !word.isEmpty()).count();
    }

    private static String inSeconds(String text) {
        return text.endsWith("s") ? text : TimeSpan.parse(text).orElseThrow().toSeconds() + "s";
    }

    private static boolean isInterval(String text) {
        return TimeSpan.parse(text).filter(span -> span.toMillis() >= 100).isPresent();
    }
}
