package io.github.woowuproutes.mapping;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as text: UTF-8, or UTF-16 by its byte order mark or by its zero bytes. A mark is taken off. */
final class Encoding {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};

    private Encoding() {}

    /**
     * Decodes.
     *
     * @throws Unreadable at the first byte that is not of the encoding
     */
    static String decode(byte[] raw) throws Unreadable {
        Charset charset = charset(raw);
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
                    "text in UTF-8, or in UTF-16 with a byte order mark");
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
