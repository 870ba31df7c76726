package io.github.woowuproutes.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a sandbox says under {@code /sandbox/}. */
final class SandboxPages {

    private final ObjectMapper json = new ObjectMapper();
    private final String url;

    /** @param url of the sandbox */
    SandboxPages(String url) {
        this.url = url;
    }

    JsonNode get(String page) throws IOException {
        try (InputStream answer = open(page)) {
            return json.readTree(answer);
        }
    }

    InputStream open(String page) throws IOException {
        return connection(page).getInputStream();
    }

    void post(String page, String body) throws IOException {
        HttpURLConnection connection = connection(page);
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        expectSuccess(connection, body);
    }

    void delete(String page) throws IOException {
        HttpURLConnection connection = connection(page);
        connection.setRequestMethod("DELETE");
        expectSuccess(connection, "the end of " + page);
    }

    private HttpURLConnection connection(String page) throws IOException {
        return (HttpURLConnection) URI.create(url + "/sandbox/" + page).toURL().openConnection();
    }

    private static void expectSuccess(HttpURLConnection connection, String what) throws IOException {
        if (connection.getResponseCode() != 200) {
            throw new IOException("the sandbox did not take " + what);
        }
    }
}
