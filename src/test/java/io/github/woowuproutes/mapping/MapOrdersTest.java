package io.github.woowuproutes.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.accept.Submission;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The step as routes call it. */
class MapOrdersTest {

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    static Stream<Object> bodies() {
        var text = "{\"number\": \"1\"}";
        return Stream.of(text, text.getBytes(UTF_8), new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_of_any_kind_becomes_a_submission_of_its_source(Object body) throws Exception {
        exchange.getMessage().setBody(body);
        exchange.setVariable("source", "orders.http");
        exchange.setVariable("format", "order");

        step().process(exchange);

        var submission = exchange.getMessage().getBody(Submission.class);
        assertThat(submission.source()).isEqualTo("orders.http");
        assertThat(submission.marks()).isEmpty();
        assertThat(submission.documents()).singleElement().satisfies(document -> assertThat(document.order())
                .hasToString("{\"number\":\"1\"}"));
    }

    @Test
    void no_body_is_a_document_with_a_fault() throws Exception {
        exchange.setVariable("source", "orders.jms");
        exchange.setVariable("format", "shopify");

        step().process(exchange);

        assertThat(exchange.getMessage().getBody(Submission.class).documents())
                .singleElement()
                .satisfies(document -> assertThat(document.faults()).hasSize(1));
    }

    @Test
    void a_route_that_does_not_say_where_from_or_how_is_wrong() {
        exchange.setVariable("format", "order");

        assertThatThrownBy(() -> step().process(exchange))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the variable source");
    }

    @Test
    void a_format_that_does_not_exist_lets_nothing_pass() {
        exchange.setVariable("source", "orders.jms");
        exchange.setVariable("format", "shopfy");

        assertThatThrownBy(() -> step().process(exchange)).isInstanceOf(NoSuchElementException.class);
    }

    private static org.apache.camel.Processor step() {
        return MappingSteps.of(Mappings.load(Path.of(""))).get("map-orders");
    }
}
