package io.github.woowuproutes.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * What is known of a file before it is read.
 *
 * @param file    where it is
 * @param name    its name, as its sender gave it
 * @param size    in bytes
 * @param hash    a short name of its content
 * @param charset its encoding
 * @param mark    how many bytes of byte order mark it begins with
 * @param sound   whether every byte belongs to a character of its encoding
 */
record Inspection(Path file, String name, long size, String hash, Charset charset, int mark, boolean sound) {

    private static final int BUFFER = 1 << 16;

    /** Its bytes from behind the byte order mark. A link that took its place meanwhile is not followed. */
    InputStream bytes() throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), BUFFER);
        bytes.skipNBytes(mark);
        return bytes;
    }
}
