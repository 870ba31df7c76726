package io.github.woowuproutes.sandbox;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads {@code a=1&b=2}, from a query or a form body, and accepts nothing that an encoder would not have written: no raw
 * character outside RFC 3986, no broken percent sign, no bytes that are not UTF-8, no field twice, unknown or missing.
 *
 * <p>One instance per thread.
 */
final class FormReader {
    private static final boolean[] RAW = new boolean[128];

    static {
        for (var c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$'()*+,;:@/?".toCharArray()) {
            RAW[c] = true;
        }
    }

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private ByteBuffer bytes = ByteBuffer.allocate(4096);
    private CharBuffer chars = CharBuffer.allocate(4096);

    /**
     * @param text the encoded fields, each byte as one character (ISO 8859-1)
     * @return the decoded fields
     */
    Map<String, String> read(String text, Call call) throws WireBreach {
        var fields = new HashMap<String, String>();
        var start = 0;
        while (start < text.length()) {
            var end = text.indexOf('&', start);
            if (end < 0) {
                end = text.length();
            }
            readField(text, start, end, call, fields);
            start = end + 1;
        }
        for (var name : call.required()) {
            var value = fields.get(name);
            if (value == null || value.isEmpty()) {
                throw new WireBreach("the field '" + name + "' is missing or empty");
            }
        }
        return fields;
    }

    private void readField(String text, int start, int end, Call call, Map<String, String> fields) throws WireBreach {
        var equals = text.indexOf('=', start);
        if (equals < 0 || equals >= end) {
            throw new WireBreach("'" + text.substring(start, end) + "' is not name=value");
        }
        var name = decode(text, start, equals);
        if (!call.knows(name)) {
            throw new WireBreach("the field '" + name + "' is not one of " + call.id());
        }
        if (fields.put(name, decode(text, equals + 1, end)) != null) {
            throw new WireBreach("the field '" + name + "' is there twice");
        }
    }

    private String decode(String text, int start, int end) throws WireBreach {
        if (bytes.capacity() < end - start) {
            bytes = ByteBuffer.allocate((end - start) * 2);
            chars = CharBuffer.allocate((end - start) * 2);
        }
        bytes.clear();
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= end) {
                    throw new WireBreach("a percent sign at the end of '" + text.substring(start, end) + "'");
                }
                bytes.put((byte) (hex(text.charAt(i + 1)) << 4 | hex(text.charAt(i + 2))));
                i += 2;
            } else if (c == '+') {
                bytes.put((byte) ' ');
            } else if (c < 128 && RAW[c]) {
                bytes.put((byte) c);
            } else {
                throw new WireBreach("the character 0x" + Integer.toHexString(c) + " is not percent-encoded");
            }
        }
        return utf8(bytes.flip());
    }

    private static int hex(char c) throws WireBreach {
        var digit = Character.digit(c, 16);
        if (digit < 0 || c > 'f') {
            throw new WireBreach("'" + c + "' is no hexadecimal digit behind a percent sign");
        }
        return digit;
    }

    private String utf8(ByteBuffer encoded) throws WireBreach {
        chars.clear();
        utf8.reset();
        var result = utf8.decode(encoded, chars, true);
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            throw new WireBreach("the percent-encoded bytes are not UTF-8");
        }
        utf8.flush(chars);
        return chars.flip().toString();
    }
}
