package io.github.woowuproutes.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a bare socket sees after a POST: the bytes, and how it ended.
 *
 * @param bytes as ISO 8859-1
 */
record RawAnswer(String bytes, End end) {
    private static final int PATIENCE_MILLIS = 500;

    enum End {
        CLOSED,
        RESET,
        SILENT
    }

    static RawAnswer toPost(Sandbox sandbox, String path, Map<String, String> fields) {
        var body = WoowUpClient.encode(fields);
        return to(
                sandbox,
                "POST /apiv2/1234" + path + " HTTP/1.1\r\nHost: x\r\nApikey: sandbox-key\r\nUsername: 1234\r\n"
                        + "Accept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    static RawAnswer to(Sandbox sandbox, String request) {
        var bytes = new StringBuilder();
        try (var socket = new Socket("127.0.0.1", sandbox.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            for (var b = socket.getInputStream().read();
                    b >= 0;
                    b = socket.getInputStream().read()) {
                bytes.append((char) b);
            }
            return new RawAnswer(bytes.toString(), End.CLOSED);
        } catch (SocketTimeoutException e) {
            return new RawAnswer(bytes.toString(), End.SILENT);
        } catch (SocketException e) {
            return new RawAnswer(bytes.toString(), End.RESET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String body() {
        return bytes.substring(bytes.indexOf("\r\n\r\n") + 4);
    }
}
