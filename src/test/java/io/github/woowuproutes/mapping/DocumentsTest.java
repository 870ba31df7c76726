package io.github.woowuproutes.mapping;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.accept.Document;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes in: JSON and XML, right and wrong. */
class DocumentsTest {

    /** Shows the value that a mapping reads, as the name of an order. */
    private static final String SHOW = "{'number': $string($)}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            <a>text</a>                                         | {"a":"text"}
            <a/>                                                | {"a":""}
            <a>  text  </a>                                     | {"a":"text"}
            <a><b>1</b><c>2</c></a>                             | {"a":{"b":"1","c":"2"}}
            <a><b>1</b><c>3</c><b>2</b></a>                     | {"a":{"b":["1","2"],"c":"3"}}
            <a id="7"/>                                         | {"a":{"@id":"7"}}
            <a id="7">text</a>                                  | {"a":{"@id":"7","#text":"text"}}
            <a>one <b>2</b> three</a>                           | {"a":{"b":"2","#text":"one  three"}}
            <a><![CDATA[<b> & ]]>c</a>                          | {"a":"<b> & c"}
            <a>&lt;&amp;&#225;</a>                              | {"a":"<&á"}
            <?xml version="1.0"?><!-- x --><a><?y z?>1</a>      | {"a":"1"}
            <x:a xmlns:x="urn:x" x:k="1"><y xmlns="urn:y">2</y></x:a>   | {"a":{"@k":"1","y":"2"}}
            """)
    void xml_has_a_predictable_form(String xml, String value) {
        assertThat(shown(xml.getBytes(UTF_8))).isEqualTo(value);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("{\"a\":\"ñ€😀\"}", UTF_8, ""),
                Arguments.of("{\"a\":\"ñ€😀\"}", UTF_8, "\uFEFF"),
                Arguments.of("{\"a\":\"ñ€😀\"}", UTF_16, ""),
                Arguments.of("{\"a\":\"ñ€😀\"}", UTF_16LE, "\uFEFF"),
                Arguments.of("{\"a\":\"ñ€😀\"}", UTF_16LE, ""),
                Arguments.of("{\"a\":\"ñ€😀\"}", UTF_16BE, ""),
                Arguments.of("\n\t {\"a\":\"ñ€😀\"} \r\n", UTF_8, ""),
                Arguments.of("<a>ñ€😀</a>", UTF_8, ""),
                Arguments.of(" \n<a>ñ€😀</a>", UTF_8, "\uFEFF"),
                Arguments.of("<?xml version='1.0' encoding='UTF-8'?><a>ñ€😀</a>", UTF_8, "\uFEFF"),
                Arguments.of("<?xml version='1.0' encoding='UTF-16'?><a>ñ€😀</a>", UTF_16, ""),
                Arguments.of("<a>ñ€😀</a>", UTF_16LE, "\uFEFF"),
                Arguments.of(
                        "<?xml version='1.0' encoding='windows-1252'?><a>ñ€</a>", Charset.forName("windows-1252"), ""),
                Arguments.of("<?xml version='1.0' encoding='ISO-8859-1'?><a>ñ</a>", Charset.forName("ISO-8859-1"), ""));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void encodings_are_recognized(String text, Charset charset, String mark) {
        assertThat(shown((mark + text).getBytes(charset))).startsWith("{\"a\":\"ñ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"a": 1, "a": 2}            | line 1, column 13  | the same key stands twice
            {"a": [1, 2                 |                    | ends in the middle
            {"a": 1} {                  | line 1, column 10  | goes on after its end
            {"a": tru}                  | line 1, column 10  | is not JSON from here on
            nothing                     | line 1, column 8   | is not JSON from here on
            {"a": 1e999999999}          | line 1, column 7   | more than 200 digits
            {"a": 1e-999999999}         | line 1, column 7   | more than 200 digits
            {"a": "\\ud800"}            | line 1, column 7   | holds half of a character
            {'a': 1}                    | line 1, column 2   | is not JSON from here on
            {"a": NaN}                  | line 1, column 10  | is not JSON from here on
            <a><b></a>                  | line 1, column     | is not well-formed XML
            <a>&nbsp;</a>               | line 1, column     | entity
            <!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>                            | line 1, column | document type
            <!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><a/>                  | line 1, column | document type
            <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>    | line 1, column | document type
            """)
    void a_document_that_cannot_be_read_says_where_and_why(String text, String place, String problem) {
        var documents = shows().map("show", text.replace("\\\\", "\\").getBytes(UTF_8));

        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.order()).isEmpty();
            assertThat(new String(document.raw().get(), UTF_8)).isEqualTo(text);
            assertThat(document.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.field()).startsWith(place == null ? "" : place);
                assertThat(fault.problem()).contains(problem);
                assertThat(fault.expected()).isNotBlank();
            });
        });
    }

    @Test
    void an_empty_document_is_a_fault() {
        assertThat(problem(new byte[0])).isEqualTo("is empty");
        assertThat(problem(" \r\n".getBytes(UTF_8))).isEqualTo("is empty");
    }

    @Test
    void bytes_of_another_encoding_are_told_with_their_place() {
        var latin = "{\n \"a\": \"ñandú\"}".getBytes(Charset.forName("ISO-8859-1"));

        var fault = shows().map("show", latin).get(0).faults().get(0);

        assertThat(fault.field()).isEqualTo("line 2, column 8");
        assertThat(fault.problem()).startsWith("is not UTF-8");
    }

    @Test
    void depth_is_bounded() {
        assertThat(problem("[".repeat(101).getBytes(UTF_8))).isEqualTo("is nested deeper than 100");
        assertThat(problem("[".repeat(1_000_000).getBytes(UTF_8))).isEqualTo("is nested deeper than 100");
        assertThat(problem("{\"a\":".repeat(101).getBytes(UTF_8))).isEqualTo("is nested deeper than 100");
        assertThat(problem("<a>".repeat(101).getBytes(UTF_8))).isEqualTo("is nested deeper than 100");
        assertThat(problem("<a>".repeat(1_000_000).getBytes(UTF_8))).isEqualTo("is nested deeper than 100");
        assertThat(shown(("<a>".repeat(99) + "</a>".repeat(99)).getBytes(UTF_8)))
                .endsWith("\"\"" + "}".repeat(99));
    }

    @Test
    void size_is_bounded() {
        assertThat(problem(new byte[16_000_001])).isEqualTo("is larger than 16000000 bytes");
        assertThat(problem(("{\"a\": " + "1".repeat(500) + "}").getBytes(UTF_8)))
                .contains("more than 400 characters");
    }

    @Test
    void null_is_as_if_it_were_not_there() {
        assertThat(shown("{\"a\": null, \"b\": [1, null, 2], \"c\": {\"d\": null}}".getBytes(UTF_8)))
                .isEqualTo("{\"b\":[1,2],\"c\":{}}");
    }

    @Test
    void our_own_orders_come_alone_or_in_a_list_and_each_keeps_its_part() {
        var text = " [ {\"number\": \"1\", \"total\": 1.50} , {\"number\": null}, 7, [], {} ] ";

        var documents = shows().map("order", text.getBytes(UTF_8));

        assertThat(documents)
                .extracting(document -> document.order().toString())
                .containsExactly("{\"number\":\"1\",\"total\":1.5}", "{\"number\":null}", "{}", "{}", "{}");
        assertThat(documents)
                .extracting(document -> new String(document.raw().get(), UTF_8))
                .containsExactly("{\"number\": \"1\", \"total\": 1.50}", "{\"number\": null}", "7", "[]", "{}");
        assertThat(documents)
                .extracting(document ->
                        document.faults().stream().map(fault -> fault.problem()).toList())
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of("is a number"),
                        List.of("is a list"),
                        List.of("is an object without any value"));
        assertThat(shows().map("order", "{\"number\": \"1\"}".getBytes(UTF_8))).hasSize(1);
        assertThat(shows().map("order", "[]".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void our_own_order_is_no_xml() {
        assertThat(shows().map("order", "<order/>".getBytes(UTF_8)).get(0).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("a mapping"));
    }

    @Test
    void a_format_that_does_not_exist_is_told_with_those_that_do() {
        assertThatThrownBy(() -> shows().map("shopfy", new byte[0]))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("order, show");
    }

    @Test
    void whatever_comes_in_becomes_documents() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var shipped = Mappings.load(Path.of(""));
        var formats = List.copyOf(shipped.formats());
        var documents = List.of(
                "{\"orderId\": \"1\", \"status\": \"invoiced\", \"value\": 10, \"items\": [{\"name\": \"ñ\"}]}",
                "<?xml version=\"1.0\"?><orders xmlns:a=\"urn:a\"><order a:id=\"1\"><![CDATA[x]]>&amp;</order></orders>",
                "[{\"number\": \"1\", \"total\": 1e3, \"line_items\": [{\"price\": \"1.5\", \"quantity\": 2}]}]");

        for (var i = 0; i < 3_000; i++) {
            var raw = documents.get(random.nextInt(documents.size())).getBytes(UTF_8);
            for (var change = random.nextInt(4); change >= 0; change--) {
                raw[random.nextInt(raw.length)] = (byte) random.nextInt(256);
            }
            var cut = Arrays.copyOf(raw, raw.length - random.nextInt(3));
            assertThat(shipped.map(formats.get(random.nextInt(formats.size())), cut))
                    .as("seed %d, document %d", seed, i)
                    .doesNotContainNull();
        }
    }

    private static String problem(byte[] raw) {
        return shows().map("show", raw).get(0).faults().get(0).problem();
    }

    private static String shown(byte[] raw) {
        List<Document> documents = shows().map("show", raw);
        assertThat(documents).singleElement().satisfies(document -> assertThat(document.faults())
                .isEmpty());
        return documents.get(0).order().path("number").asText();
    }

    private static Mappings shows() {
        try {
            return Mappings.of(Map.of("show", Mapping.compile("show", SHOW)));
        } catch (Unreadable wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
