package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.woowuproutes.health.DeliveryHealth;
import io.github.woowuproutes.journal.OrderRow;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.network.CompanyProxy;
import io.github.woowuproutes.network.CompanyProxy.Mood;
import io.github.woowuproutes.network.PrivateAuthority;
import io.github.woowuproutes.sandbox.Call;
import io.github.woowuproutes.sandbox.Fault;
import io.github.woowuproutes.sandbox.SandboxSettings;
import io.github.woowuproutes.sandbox.SandboxTls;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WoowUp behind the proxy and the private certificate authority of a company; nobody but the proxy knows its name. */
class CompanyNetworkTest {

    private static final String WOOWUP = "woowup.company.example";
    private static final String PLATFORM = "platform.company.example";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path certificates;

    private static Path server;
    private static Path trusted;

    @TempDir
    private Path directory;

    private Installation installation;
    private CompanyProxy proxy;

    @BeforeAll
    static void authorities() throws Exception {
        var company = new PrivateAuthority(certificates, "company");
        server = company.server("server", WOOWUP, PLATFORM);
        trusted = PrivateAuthority.together(
                certificates.resolve("trusted.pem"), new PrivateAuthority(certificates, "subsidiary"), company);
    }

    @BeforeEach
    void prepare() throws Exception {
        proxy = CompanyProxy.start();
        installation = new Installation(
                directory,
                SandboxSettings.defaults().withTls(new SandboxTls.KeyStore(server, PrivateAuthority.PASSWORD)));
        proxy.knows(WOOWUP, installation.sandbox().port());
        installation
                .with("woowup.url", "https://" + WOOWUP)
                .with("http.proxy", proxy.url())
                .with("http.proxy-username", CompanyProxy.USER)
                .with("http.proxy-password", CompanyProxy.PASSWORD)
                .with("tls.ca-file", trusted.toString())
                // each call opens a connection of its own, so that what the proxy does holds from the next call on
                .with("camel.component.https.connectionTimeToLive", "1");
    }

    @AfterEach
    void stop() throws Exception {
        installation.close();
        proxy.close();
    }

    @Test
    void rewards_go_through_the_tunnel_of_the_proxy_which_sees_no_key() throws Exception {
        installation.start();

        installation.accepts(order("1", "a@x.com"), order("2", "b@x.com"));

        installation.awaitCount(State.REWARDED, 2);
        assertThat(installation.sandbox().ledger().size()).isEqualTo(2);
        assertThat(proxy.asked()).isNotEmpty().allSatisfy(asked -> {
            assertThat(asked.line()).isEqualTo("CONNECT " + WOOWUP + ":443 HTTP/1.1");
            assertThat(asked.head())
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("apikey")
                            || line.contains(installation.sandbox().settings().apiKey()));
        });
    }

    @Test
    void a_reward_that_the_proxy_let_not_through_was_not_sent_and_is_sent_later() throws Exception {
        installation.start();
        // from now on the customer is remembered, so that the reward is the call that fails
        installation.accepts(order("OPEN", "a@x.com"));
        installation.await("OPEN", State.REWARDED);

        for (var mood : EnumSet.complementOf(EnumSet.of(Mood.OPEN))) {
            var before = installation.sandbox().ledger().size();
            proxy.becomes(mood);
            installation.accepts(order(mood.name(), "a@x.com"));
            await().atMost(PATIENCE)
                    .until(() -> proxy.asked().stream().anyMatch(asked -> asked.mood() == mood)
                            && installation.row(mood.name()).reason().isPresent()
                            && installation.row(mood.name()).state() == State.NEW);
            var sentMeanwhile = installation.sandbox().ledger().size() - before;
            proxy.becomes(Mood.OPEN);

            installation.await(mood.name(), State.REWARDED);
            assertThat(sentMeanwhile).as(mood.name()).isZero();
        }

        assertThat(installation.sandbox().requests().count(Call.ADD_SALE_POINTS_BY_UID))
                .isEqualTo(Mood.values().length);
    }

    @Test
    void what_fails_behind_the_proxy_is_unclear() throws Exception {
        installation.sandbox().faults().next(Call.ADD_SALE_POINTS_BY_UID, Fault.appliedThen(Fault.Breakage.RESET), 1);
        installation.start();

        installation.accepts(order("1", "a@x.com"));

        installation.await("1", State.UNKNOWN);
        assertThat(installation.sandbox().requests().count(Call.ADD_SALE_POINTS_BY_UID))
                .isEqualTo(1);
    }

    @Test
    void a_server_with_the_certificate_of_another_host_gets_nothing() throws Exception {
        proxy.knows("other.company.example", installation.sandbox().port());
        installation.with("woowup.url", "https://other.company.example").start();

        installation.accepts(order("1", "a@x.com"));

        await().atMost(PATIENCE).until(() -> paused().contains("other.company.example"));
        assertThat(paused()).contains("doesn't match");
        assertThat(installation.row("1").state()).isEqualTo(State.NEW);
        assertThat(installation.sandbox().requests().total()).isZero();
    }

    @Test
    void a_host_of_no_proxy_is_called_directly() throws Exception {
        installation.with("http.no-proxy", "*.company.example, erp").start();

        installation.accepts(order("1", "a@x.com"));

        // only the proxy knows the host
        await().atMost(PATIENCE).until(() -> paused().contains(WOOWUP));
        assertThat(proxy.asked()).isEmpty();
        assertThat(installation.row("1").state()).isEqualTo(State.NEW);
    }

    private String paused() {
        return installation.registered(DeliveryHealth.class).call().getMessage().orElse("");
    }

    @Test
    void an_announced_order_is_fetched_through_the_proxy() throws Exception {
        var sender = HttpSender.to(installation);
        try (var platform = ShopPlatform.startWithTls(PrivateAuthority.context(server))) {
            proxy.knows(PLATFORM, platform.port());
            platform.shows(
                    "/v1/1/orders/9", 200, Files.readAllBytes(Path.of("docs/formats/samples/tiendanube-paid.json")));
            installation
                    .with("orders.http.tiendanube.fetch-url", "https://" + PLATFORM + "/v1/{store_id}/orders/{id}")
                    .with("orders.http.tiendanube.fetch-header.Authentication", ShopPlatform.KEY)
                    .start();

            var reply = sender.send(sender.request("/orders/tiendanube")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"store_id\": 1, \"id\": 9}")));

            assertThat(reply.status()).isEqualTo(200);
            await().atMost(PATIENCE).until(() -> installation.orders().stream()
                    .map(OrderRow::orderNumber)
                    .anyMatch("306"::equals));
            assertThat(proxy.asked()).anyMatch(asked -> asked.line().equals("CONNECT " + PLATFORM + ":443 HTTP/1.1"));
        }
    }
}
