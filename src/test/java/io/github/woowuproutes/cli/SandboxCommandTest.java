package io.github.woowuproutes.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxCommandTest {

    private static final Pattern URL = Pattern.compile("woowup\\.url = (\\S+)");

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Termination termination = new Termination(Duration.ofSeconds(5));

    @AfterEach
    void nothing_is_left_running() {
        termination.ask();
    }

    @Test
    void it_answers_at_the_address_and_with_the_key_it_prints_until_it_is_stopped() throws Exception {
        var customers = Files.writeString(directory.resolve("known.txt"), "# known\nana@example.com\n\n");

        var running = CompletableFuture.supplyAsync(() -> execute(
                "sandbox",
                "--port=0",
                "--api-key=k",
                "--program-id=7",
                "--points-per-unit=2.5",
                "--customers=" + customers));
        var rate = ask("/apiv2/7/contest_sale_points/");
        var ana = ask("/apiv2/7/user_by_uid/?uid=ana%40example.com");
        var eva = ask("/apiv2/7/user_by_uid/?uid=eva%40example.com");
        termination.ask();

        assertThat(rate).contains("2.5");
        assertThat(ana).contains("ana@example.com");
        assertThat(eva).contains("\"status\":false");
        await().until(running::isDone);
        assertThat(running.join()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void a_port_that_is_taken_is_wrong_usage() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var code = execute("sandbox", "--port=" + taken.getLocalPort());

            assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(err.toString()).contains("127.0.0.1:" + taken.getLocalPort());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--port=65536, --port",
        "--port=x, --port",
        "--rate-limit=fast, 140/min",
        "--latency=5, 50ms",
        "--points-per-unit=many, --points-per-unit",
        "--customers=missing.txt, missing.txt"
    })
    void a_wrong_option_is_named(String option, String named) {
        var code = execute("sandbox", option);

        assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains(named);
    }

    @Test
    void a_list_of_customers_in_another_encoding_is_refused() throws IOException {
        var customers = Files.write(directory.resolve("known.txt"), "núñez@example.com".getBytes(ISO_8859_1));

        var code = execute("sandbox", "--customers=" + customers);

        assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("UTF-8");
    }

    private int execute(String... arguments) {
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), termination);
        return Commands.all().execute(terminal, arguments);
    }

    private String ask(String path) throws IOException, InterruptedException {
        await().until(() -> URL.matcher(out.toString()).find() && out.toString().contains("Ctrl-C"));
        var url =
                URL.matcher(out.toString()).results().findFirst().orElseThrow().group(1);
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .headers("Apikey", "k", "Username", "7", "Accept", "application/json")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
