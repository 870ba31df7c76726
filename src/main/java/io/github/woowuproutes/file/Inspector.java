package io.github.woowuproutes.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Reads a file once from end to end: what its content is called, and in which encoding it is written. */
final class Inspector {

    private static final int BUFFER = 1 << 16;
    private static final int HASH_BYTES = 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Signature> FOREIGN = List.of(
            new Signature("1f8b", "compressed with gzip"),
            new Signature("504b0304", "a zip archive or a workbook (xlsx)"),
            new Signature("504b0506", "an empty zip archive"),
            new Signature("d0cf11e0", "a workbook of an old Excel (xls)"),
            new Signature("425a68", "compressed with bzip2"),
            new Signature("fd377a585a", "compressed with xz"),
            new Signature("28b52ffd", "compressed with zstd"),
            new Signature("25504446", "a PDF"));

    private final String encoding;

    /** @param encoding a name of an encoding, or {@code auto} */
    Inspector(String encoding) {
        this.encoding = encoding;
    }

    private record Signature(String hex, String words) {

        boolean begins(byte[] head) {
            var bytes = HexFormat.of().parseHex(hex);
            return head.length >= bytes.length && Arrays.equals(bytes, Arrays.copyOf(head, bytes.length));
        }
    }

    /**
     * Looks at a file.
     *
     * @throws FileRefused if it is compressed, or no text
     */
    Inspection inspect(Path file, String name) throws IOException {
        var digest = sha256();
        var utf8 = new Utf8Check();
        var size = 0L;
        var head = new byte[0];
        try (var bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            var buffer = new byte[BUFFER];
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                if (size == 0) {
                    head = Arrays.copyOf(buffer, Math.min(read, 1000));
                    refuseForeign(head);
                }
                digest.update(buffer, 0, read);
                utf8.take(ByteBuffer.wrap(buffer, 0, read));
                size += read;
            }
        }
        var hash = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), HASH_BYTES));
        var mark = Mark.of(head);
        var charset = charset(mark, head, utf8.isSound());
        var sound = !charset.equals(StandardCharsets.UTF_8) || utf8.isSound();
        return new Inspection(file, name, size, hash, charset, mark.length(), sound);
    }

    private Charset charset(Mark mark, byte[] head, boolean isUtf8) {
        if (mark != Mark.NONE) {
            return mark.charset();
        }
        if (!encoding.equals("auto")) {
            return Charset.forName(encoding);
        }
        if (hasZeros(head)) {
            throw new FileRefused(
                    "it holds zero bytes, as UTF-16 does without a byte order mark",
                    "a text file; or set the encoding, for example UTF-16LE");
        }
        return isUtf8 ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean hasZeros(byte[] head) {
        var zeros = 0;
        for (var one : head) {
            zeros += one == 0 ? 1 : 0;
        }
        return zeros > 1 && zeros * 4 >= head.length;
    }

    private static void refuseForeign(byte[] head) {
        FOREIGN.stream().filter(signature -> signature.begins(head)).findFirst().ifPresent(signature -> {
            throw new FileRefused("it is " + signature.words(), "a text file, unpacked");
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A byte order mark. */
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, "efbbbf"),
        LITTLE(StandardCharsets.UTF_16LE, "fffe"),
        BIG(StandardCharsets.UTF_16BE, "feff"),
        NONE(StandardCharsets.UTF_8, "");

        private final Charset charset;
        private final byte[] bytes;

        Mark(Charset charset, String hex) {
            this.charset = charset;
            this.bytes = HexFormat.of().parseHex(hex);
        }

        Charset charset() {
            return charset;
        }

        int length() {
            return bytes.length;
        }

        static Mark of(byte[] head) {
            return Arrays.stream(values())
                    .filter(mark -> head.length >= mark.bytes.length
                            && Arrays.equals(mark.bytes, Arrays.copyOf(head, mark.bytes.length)))
                    .findFirst()
                    .orElse(NONE);
        }
    }
}
