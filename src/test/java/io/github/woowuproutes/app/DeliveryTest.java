package io.github.woowuproutes.app;

import static io.github.woowuproutes.app.Installation.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.woowuproutes.journal.Kind;
import io.github.woowuproutes.journal.State;
import io.github.woowuproutes.sandbox.Call;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chain of the integration guide: find, initialize, points, reward; and who gets nothing. */
class DeliveryTest extends InstalledTest {

    @Test
    void a_known_customer_is_found_and_rewarded() throws Exception {
        installation.sandbox().program().addCustomer("ana@x.com");
        installation.start();

        installation.accepts(order("1034242", "Ana@X.com "));

        var row = installation.await("1034242", State.REWARDED);
        var reward = installation.sandbox().ledger().rewardsOf("1034242").get(0);
        assertThat(row.points()).hasValue(300);
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(row.transactionId()).contains(reward.transactionId());
        assertThat(reward.uid()).isEqualTo("ana@x.com");
        assertThat(reward.datetime()).contains("2026-11-22 15:00:00");
        assertThat(installation.sandbox().requests().count(Call.INITIALIZE_USER))
                .isZero();
    }

    @Test
    void a_new_customer_is_initialized_once_for_twenty_orders() throws Exception {
        installation.start();

        for (int i = 1; i <= 20; i++) {
            installation.accepts(order("n" + i, "new@x.com"));
        }

        installation.awaitCount(State.REWARDED, 20);
        assertThat(installation.sandbox().requests().count(Call.INITIALIZE_USER))
                .isEqualTo(1);
        assertThat(installation.sandbox().requests().count(Call.USER_BY_UID)).isEqualTo(1);
        assertThat(installation.sandbox().ledger().size()).isEqualTo(20);
    }

    @Test
    void only_registered_customers_earn_when_initialize_is_off() throws Exception {
        installation.sandbox().program().addCustomer("old@x.com");
        installation.with("woowup.customer.initialize", "false").start();

        installation.accepts(order("1", "old@x.com"), order("2", "new@x.com"));

        installation.await("1", State.REWARDED);
        assertThat(installation.await("2", State.SKIPPED).reason()).contains("not registered in WoowUp");
        assertThat(installation.sandbox().ledger().size()).isEqualTo(1);
    }

    @Test
    void a_new_customer_without_email_is_skipped() throws Exception {
        installation.with("woowup.customer.id", "document").start();
        ObjectNode order = order("1", "");
        order.putObject("customer").put("document", "30111222");

        installation.accepts(order);

        assertThat(installation.await("1", State.SKIPPED).reason().orElseThrow())
                .startsWith("no e-mail");
    }

    @Test
    void decimals_of_the_rate_and_the_total_are_rounded_as_configured() throws Exception {
        installation.sandbox().program().pointsPerUnit(new BigDecimal("0.55"));
        installation.with("woowup.points.rounding", "HALF_UP").start();
        ObjectNode order = order("1", "a@x.com");
        order.put("total", new BigDecimal("10.00"));

        installation.accepts(order);

        assertThat(installation.await("1", State.REWARDED).points()).hasValue(6);
    }

    @Test
    void an_order_that_earns_nothing_sends_nothing() throws Exception {
        installation.sandbox().program().pointsPerUnit(BigDecimal.ZERO);
        installation.start();

        installation.accepts(order("1", "a@x.com"));

        assertThat(installation.await("1", State.SKIPPED).reason()).contains("no points to give");
        assertThat(installation.sandbox().requests().count(Call.ADD_SALE_POINTS_BY_UID))
                .isZero();
    }

    @Test
    void items_branch_and_strange_characters_arrive_as_they_are() throws Exception {
        installation.start();
        ObjectNode order = order("Nº 1/2&points=999999", "ana+tag@x.com");
        order.put("branch", "Palermo I");
        order.putArray("items")
                .addObject()
                .put("sku", "SKU-1")
                .put("name", "Ñandú \"café\" & <té>")
                .put("quantity", 3)
                .put("total", new BigDecimal("300.00"))
                .put("category", "T-Shirts")
                .putArray("variations")
                .addObject()
                .put("name", "Talle")
                .put("value", "XL");

        installation.accepts(order);

        installation.await("Nº 1/2&points=999999", State.REWARDED);
        var reward = installation
                .sandbox()
                .ledger()
                .rewardsOf("Nº 1/2&points=999999")
                .get(0);
        assertThat(reward.points()).isEqualTo(300);
        assertThat(reward.branch()).contains("Palermo I");
        assertThat(reward.items())
                .contains(
                        "[{\"codigo\":\"SKU-1\",\"producto\":\"Ñandú \\\"café\\\" & <té>\",\"cantidad\":3,\"precio\":300,"
                                + "\"categoryCode\":\"T-Shirts\",\"variations\":[{\"name\":\"Talle\",\"value\":\"XL\"}]}]");
        assertThat(reward.uid()).isEqualTo("ana+tag@x.com");
    }

    @Test
    void every_call_carries_the_documented_headers_and_no_other_of_ours() throws Exception {
        installation.start();

        installation.accepts(order("1", "a@x.com"));

        installation.await("1", State.REWARDED);
        assertThat(installation.sandbox().requests().latest()).allSatisfy(request -> {
            assertThat(request.headers().get("apikey")).containsExactly("sandbox-key");
            assertThat(request.headers().get("username")).containsExactly("1234");
            assertThat(request.headers().get("accept")).containsExactly("application/json");
            assertThat(request.headers().keySet())
                    .isSubsetOf(
                            "apikey",
                            "username",
                            "accept",
                            "accept-encoding",
                            "connection",
                            "content-length",
                            "content-type",
                            "host",
                            "user-agent");
        });
    }

    @Test
    void an_order_of_another_shop_has_the_shop_in_its_number() throws Exception {
        installation.start();
        ObjectNode order = order("7", "a@x.com");
        order.put("shop", "outlet");

        installation.accepts(order);

        installation.await("7", State.REWARDED);
        assertThat(installation.sandbox().ledger().rewardsOf("outlet-7")).hasSize(1);
    }

    @Test
    void states_that_do_not_count_leave_no_row_and_cancellations_come_before_the_reward() throws Exception {
        installation.sandbox().close();
        installation.start();
        ObjectNode pending = order("1", "a@x.com");
        pending.put("state", "pending");
        ObjectNode paid = order("2", "a@x.com");
        ObjectNode cancelled = order("2", "a@x.com");
        cancelled.put("state", "Cancelled");

        installation.accepts(pending);
        installation.accepts(paid);
        installation.accepts(cancelled);

        assertThat(installation.await("2", State.SKIPPED).reason()).contains("cancelled before it was sent");
        assertThat(installation.row("2", Kind.CANCEL).state()).isEqualTo(State.SKIPPED);
        assertThat(installation.counts()).containsOnly(Map.entry(State.SKIPPED, 2L));
    }

    @Test
    void a_cancellation_that_arrives_first_keeps_the_reward_from_being_sent() throws Exception {
        installation.start();
        ObjectNode cancelled = order("2", "a@x.com");
        cancelled.put("state", "refunded");

        installation.accepts(cancelled);
        installation.accepts(order("2", "a@x.com"));

        installation.await("2", State.SKIPPED);
        assertThat(installation.sandbox().ledger().size()).isZero();
    }

    @Test
    void the_form_is_percent_encoded_utf_8() throws Exception {
        installation.start();

        installation.accepts(order("á&b=c", "a@x.com"));

        installation.await("á&b=c", State.REWARDED);
        String body = installation
                .sandbox()
                .requests()
                .latest(Call.ADD_SALE_POINTS_BY_UID)
                .get(0)
                .body();
        assertThat(body).contains("nrofactura=%C3%A1%26b%3Dc");
        assertThat(URLDecoder.decode(body, StandardCharsets.UTF_8)).contains("nrofactura=á&b=c&");
    }
}
