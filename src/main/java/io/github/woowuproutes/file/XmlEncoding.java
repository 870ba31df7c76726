package io.github.woowuproutes.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** In which encoding an XML file is written. */
final class XmlEncoding {

    private static final int HEAD = 200;
    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlEncoding() {}

    /** The one of its byte order mark, else the one it declares; one that says UTF-8 and is none, is what it looks like. */
    static Charset of(Inspection file) throws IOException {
        if (file.mark() > 0) {
            return file.charset();
        }
        return declared(file)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .orElse(file.charset());
    }

    private static Optional<Charset> declared(Inspection file) throws IOException {
        try (var bytes = file.bytes()) {
            var matcher = DECLARED.matcher(new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
            if (!matcher.find()) {
                return Optional.empty();
            }
            return Optional.of(Charset.forName(matcher.group(1)));
        } catch (IllegalArgumentException unknown) {
            throw new FileRefused("it declares an encoding that there is not", "UTF-8, ISO-8859-1 or the like");
        }
    }
}
