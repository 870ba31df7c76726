package io.github.woowuproutes.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8, as they come. A file that was cut within its last character still is. */
final class Utf8Check {

    private static final int BUFFER = 1 << 14;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer away = CharBuffer.allocate(BUFFER);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private boolean sound = true;

    void take(ByteBuffer bytes) {
        if (!sound) {
            return;
        }
        var all = bytes;
        if (rest.hasRemaining()) {
            all = ByteBuffer.allocate(rest.remaining() + bytes.remaining())
                    .put(rest)
                    .put(bytes)
                    .flip();
        }
        for (var result = decoder.decode(all, away.clear(), false);
                !result.isUnderflow();
                result = decoder.decode(all, away.clear(), false)) {
            if (result.isError()) {
                sound = false;
                return;
            }
        }
        rest = ByteBuffer.allocate(all.remaining()).put(all).flip();
    }

    boolean isSound() {
        return sound;
    }
}
