package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class HttpStartIT extends WholeProcess {

    @Test
    void without_a_token_it_opens_to_no_other_machine() throws Exception {
        PostingShop.of(installation());
        installation().without("orders.http.token").with("camel.server.host", "0.0.0.0");

        var fromFile = installation().run();
        var fromFileCode = fromFile.exitCode();
        installation().without("camel.server.host").environment("CAMEL_SERVER_HOST", "192.0.2.1");
        var fromEnvironment = installation().run();
        var fromEnvironmentCode = fromEnvironment.exitCode();
        installation().environment("CAMEL_SERVER_HOST", "").environment("JAVA_OPTS", "-Dcamel.server.host=0.0.0.0");
        var fromJvm = installation().run();

        assertThat(fromFileCode).as(fromFile.output()).isEqualTo(2);
        assertThat(fromFile.output()).contains("orders.http.token", "camel.server.host");
        assertThat(fromEnvironmentCode).as(fromEnvironment.output()).isEqualTo(2);
        assertThat(fromEnvironment.output()).contains("orders.http.token", "192.0.2.1");
        assertThat(fromJvm.exitCode()).as(fromJvm.output()).isEqualTo(2);
        assertThat(fromJvm.output()).contains("orders.http.token", "0.0.0.0");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void without_a_token_this_machine_may_send_and_the_start_says_so() throws Exception {
        var shop = PostingShop.of(installation());
        installation().without("orders.http.token");

        var run = installation().run();
        run.until(shop::isServed);
        var reply = shop.post("/orders", PostingShop.order("1"));

        assertThat(reply.statusCode()).isEqualTo(202);
        assertThat(run.output()).contains("orders.http.token is not set");
        assertThat(ListeningSockets.of(run.pid()))
                .anyMatch(address -> address.port() == shop.port())
                .allMatch(ListeningSockets.Address::isLoopback);
        assertThat(run.terminate()).as(run.output()).isZero();
    }

    @Test
    void a_port_that_is_taken_ends_it_with_2_and_the_name_of_the_key() throws Exception {
        var shop = PostingShop.of(installation());

        try (var taken = new ServerSocket(shop.port(), 1, InetAddress.getLoopbackAddress())) {
            var run = installation().run();

            assertThat(run.exitCode()).as(run.output()).isEqualTo(2);
            assertThat(run.output()).contains("camel.server.port", Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void switched_off_it_opens_no_port() throws Exception {
        var shop = PostingShop.of(installation());
        installation().with("orders.http.enabled", "false");
        shop().addOrders(1, 1);

        var run = installation().run();
        run.until(() -> journal().count("REWARDED") == 1);

        assertThat(ListeningSockets.of(run.pid())).noneMatch(address -> address.port() == shop.port());
    }
}
