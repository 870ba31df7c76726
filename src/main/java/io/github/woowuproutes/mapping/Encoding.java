package io.github.woowuproutes.mapping;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes as text: UTF-8, or UTF-16 by its byte order mark or by its zero bytes. A mark is taken off. */
final class Encoding {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final int DECLARATION = 200;

    private Encoding() {}

    /**
     * Decodes.
     *
     * @throws Unreadable at the first byte that is not of the encoding
     */
    static String decode(byte[] raw) throws Unreadable {
        return decode(raw, charset(raw), "text in UTF-8, or in UTF-16 with a byte order mark");
    }

    /** Decodes XML: its declaration may name another encoding. */
    static String decodeXml(byte[] raw) throws Unreadable {
        Charset charset = charset(raw);
        Matcher declared = DECLARED.matcher(
                new String(raw, mark(raw), Math.min(raw.length - mark(raw), DECLARATION), StandardCharsets.ISO_8859_1));
        // one that is in UTF-16 says so by its bytes, and cannot be read here anyway
        if (charset.equals(StandardCharsets.UTF_8) && declared.find()) {
            charset = named(declared.group(1));
        }
        return decode(raw, charset, "text in the encoding that its declaration names, or in UTF-8");
    }

    private static Charset named(String name) throws Unreadable {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable(
                    new Place(1, 1).toString(), "is in an encoding that nobody knows here", "UTF-8, or UTF-16");
        }
    }

    private static String decode(byte[] raw, Charset charset, String expected) throws Unreadable {
        int mark = mark(raw);
        ByteBuffer bytes = ByteBuffer.wrap(raw, mark, raw.length - mark);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return decoder.decode(bytes).toString();
        } catch (CharacterCodingException wrong) {
            CharBuffer before = charset.decode(ByteBuffer.wrap(raw, mark, bytes.position() - mark));
            throw new Unreadable(
                    Place.of(before, before.length()).toString(),
                    "is not " + charset + ": byte " + bytes.position() + " belongs to no character",
                    expected);
        }
    }

    /** The first byte that is neither blank nor part of a byte order mark tells XML from JSON. */
    static boolean isXml(byte[] raw) {
        for (int i = mark(raw); i < raw.length; i++) {
            if (raw[i] > ' ') {
                return raw[i] == '<';
            }
            if (raw[i] < 0) {
                return false;
            }
        }
        return false;
    }

    private static Charset charset(byte[] raw) {
        if (begins(raw, BIG_MARK) || raw.length > 1 && raw[0] == 0 && raw[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return begins(raw, LITTLE_MARK) || raw.length > 1 && raw[0] != 0 && raw[1] == 0
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }

    private static int mark(byte[] raw) {
        if (begins(raw, UTF_8_MARK)) {
            return UTF_8_MARK.length;
        }
        return begins(raw, BIG_MARK) || begins(raw, LITTLE_MARK) ? BIG_MARK.length : 0;
    }

    private static boolean begins(byte[] raw, byte[] mark) {
        return raw.length >= mark.length && Arrays.equals(raw, 0, mark.length, mark, 0, mark.length);
    }
}
