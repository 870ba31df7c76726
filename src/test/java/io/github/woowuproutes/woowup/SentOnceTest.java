package io.github.woowuproutes.woowup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.Test;

/** The client knows the proxy's user, and would answer whoever asks for one with the same request again. */
class SentOnceTest {

    @Test
    void an_answer_that_asks_for_credentials_does_not_get_the_request_again() throws IOException {
        var received = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                received.incrementAndGet();
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"company\"");
                exchange.sendResponseHeaders(401, -1);
            }
        });
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        var credentials = new BasicCredentialsProvider();
        credentials.setCredentials(
                new AuthScope("127.0.0.1", -1), new UsernamePasswordCredentials("ana", "secret".toCharArray()));
        var builder = HttpClientBuilder.create().setDefaultCredentialsProvider(credentials);
        new WoowUpTransport(url, (limit, remaining) -> {}).configureHttpClient(builder);

        try (var client = builder.build()) {
            var post = new HttpPost(url);
            post.setEntity(new StringEntity("points=300"));

            assertThatThrownBy(() -> client.execute(post, answer -> answer.getCode()))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NothingSent.class);
        } finally {
            server.stop(0);
        }

        assertThat(received).hasValue(1);
    }
}
