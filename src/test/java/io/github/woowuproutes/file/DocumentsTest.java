package io.github.woowuproutes.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final String XML_MAPPING = "{\"number\": order.number, \"state\": \"paid\","
            + " \"total\": $number(order.total), \"customer\": {\"email\": order.mail}}";

    @TempDir
    private Path directory;

    private Reading reading;

    @BeforeEach
    void begin() {
        reading = new Reading(directory);
    }

    private static String order(String number) {
        return "{\"number\": \"%s\", \"state\": \"paid\", \"total\": 300.10, \"customer\": {\"email\": \"a@b.com\"}}"
                .formatted(number);
    }

    @Test
    void one_order_or_a_list_of_orders_in_json() {
        assertThat(reading.text("one.json", order("1")).numbers()).containsExactly("1");
        assertThat(reading.text("more.json", "[" + order("1") + ",\n" + order("2") + "]")
                        .numbers())
                .containsExactly("1", "2");
        assertThat(reading.text("none.json", "[]").documents()).isEmpty();
        assertThat(reading.text("none.json", "").documents()).isEmpty();
    }

    @Test
    void what_is_rejected_keeps_the_text_of_the_file() {
        var text = "{\"number\":  \"1\", \"total\": 2e12}";

        var result = reading.text("orders.json", "[" + order("2") + ", " + text + "]");

        assertThat(new String(result.documents().get(1).raw().get(), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(result.errors()).anyMatch(line -> line.startsWith("1,1,total,"));
    }

    @Test
    void a_list_that_breaks_off_gives_what_stands_before() {
        var result = reading.text("orders.json", "[" + order("1") + ",\n" + order("2") + ",\n{\"number\": ");

        assertThat(result.numbers()).containsExactly("1", "2");
        assertThat(result.errors()).hasSize(2);
        assertThat(result.errors().get(1)).startsWith("3,").contains("the file ends in the middle");
    }

    @Test
    void what_is_no_json_ends_the_reading_with_its_place() {
        var result = reading.text("orders.json", "[" + order("1") + ",\n" + order("2") + " oops]");

        assertThat(result.numbers()).containsExactly("1", "2");
        assertThat(result.errors().get(1)).startsWith("2,").contains("it is not JSON from here on");
    }

    @Test
    void several_documents_without_a_list_are_said_to_be_lines() {
        var result = reading.text("orders.json", order("1") + "\n" + order("2"));

        assertThat(result.numbers()).containsExactly("1");
        assertThat(result.errors().get(1)).contains(".jsonl");
    }

    @Test
    void json_nested_a_million_deep_is_refused() {
        var result = reading.text("orders.json", "[" + order("1") + "," + "[".repeat(1_000_000));

        assertThat(result.numbers()).containsExactly("1");
        assertThat(result.errors().get(1)).contains("nested deeper");
    }

    @Test
    void a_document_that_is_too_long_is_passed_over() {
        var huge = "{\"number\": \"" + "9".repeat(Pieces.LONGEST * 2) + "\"}";

        var result = reading.text("orders.json", "[" + order("1") + "," + huge + ",\n" + order("3") + "]");

        assertThat(result.numbers()).contains("1", "3").hasSize(3);
        assertThat(result.errors()).hasSize(2);
        assertThat(result.errors().get(1)).contains("longer than");
    }

    @Test
    void each_line_is_an_order_in_json_lines_and_a_broken_one_costs_itself() {
        var result = reading.text("orders.jsonl", order("1") + "\r\n\n{\"number\":\n" + order("3") + "\n");

        assertThat(result.numbers()).contains("1", "3");
        assertThat(result.errors()).hasSize(2);
        assertThat(result.errors().get(1)).startsWith("3,");
    }

    @Test
    void a_line_that_is_too_long_is_passed_over() {
        var result = reading.text("orders.jsonl", "9".repeat(Pieces.LONGEST + 1) + "\n" + order("2"));

        assertThat(result.numbers()).contains("2");
        assertThat(result.errors().get(1)).contains("longer than");
    }

    @Test
    void json_may_be_written_in_windows_1252() {
        var text = order("1").replace("a@b.com", "a@b.com\", \"firstName\": \"Íñigo");

        var result = reading.bytes("orders.json", text, Charset.forName("windows-1252"));

        assertThat(result.orders().get(0).path("customer").path("firstName").asText())
                .isEqualTo("Íñigo");
    }

    @Test
    void xml_is_read_element_by_element() throws Exception {
        reading.mapping("mine", XML_MAPPING);

        var result = reading.text(
                "orders.xml",
                """
                <?xml version="1.0"?>
                <orders xmlns:p="urn:p">
                  <!-- of today -->
                  <p:order><p:number>1</p:number><total>10.50</total><mail>a&amp;b@c.com</mail></p:order>
                  <order><number>2</number><total>1</total><mail><![CDATA[b@c.com]]></mail></order>
                </orders>
                """);

        assertThat(result.errors()).isEmpty();
        assertThat(result.numbers()).containsExactly("1", "2");
        assertThat(result.orders().get(0).path("customer").path("email").asText())
                .isEqualTo("a&b@c.com");
    }

    @Test
    void the_element_that_is_an_order_may_be_named() throws Exception {
        reading.mapping("mine", XML_MAPPING).with("xml.element", "order");

        var deep = reading.text(
                "deep.xml",
                "<a><head><x/></head><days><day><order><number>1</number><total>1</total><mail>a@b.com</mail></order>"
                        + "</day></days></a>");
        var root = reading.text("root.xml", "<order><number>2</number><total>1</total><mail>a@b.com</mail></order>");

        assertThat(deep.numbers()).containsExactly("1");
        assertThat(root.numbers()).containsExactly("2");
    }

    @Test
    void xml_says_its_encoding_itself() throws Exception {
        reading.mapping("mine", XML_MAPPING);

        var result = reading.bytes(
                "orders.xml",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><o><order><number>Ñ1</number><total>1</total>"
                        + "<mail>a@b.com</mail></order></o>",
                StandardCharsets.ISO_8859_1);

        assertThat(result.numbers()).containsExactly("Ñ1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE o [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><o><order><number>&x;</number></order></o>",
                "<!DOCTYPE o [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><o><order>&b;</order></o>",
                "<!DOCTYPE o SYSTEM \"http://127.0.0.1:1/x.dtd\"><o><order/></o>"
            })
    void document_types_and_entities_are_refused(String xml) throws Exception {
        reading.mapping("mine", XML_MAPPING);

        var result = reading.text("orders.xml", xml);

        assertThat(result.documents()).isEmpty();
        assertThat(result.errors().get(1)).contains("DOCTYPE");
    }

    @Test
    void xml_that_breaks_off_gives_what_stands_before() throws Exception {
        reading.mapping("mine", XML_MAPPING);

        var result = reading.text(
                "orders.xml",
                "<o>\n<order><number>1</number><total>1</total><mail>a@b.com</mail></order>\n<order><number>2</num");

        assertThat(result.numbers()).containsExactly("1");
        assertThat(result.errors().get(1)).startsWith("3,").contains("not well-formed");
    }

    @Test
    void an_attribute_or_element_without_end_is_refused_in_bounded_memory() throws Exception {
        reading.mapping("mine", XML_MAPPING);
        var good = "<order><number>1</number><total>1</total><mail>a@b.com</mail></order>";

        var attribute = reading.text("a.xml", "<o>" + good + "<order x=\"" + "y".repeat(9_000_000) + "\"/></o>");
        var text = reading.text("b.xml", "<o>" + good + "<order>" + "y".repeat(9_000_000) + "</order>" + good + "</o>");

        assertThat(attribute.numbers()).containsExactly("1");
        assertThat(attribute.errors().get(1)).contains("longer than");
        assertThat(text.numbers()).hasSize(3);
        assertThat(text.errors().get(1)).contains("longer than");
    }

    @Test
    void xml_without_a_mapping_is_refused_in_words() {
        var result = reading.text("orders.xml", "<o/>");

        assertThat(result.errors().get(1)).contains("orders.file.format");
    }

    @Test
    void a_compressed_file_is_refused_in_words() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(order("1").getBytes(StandardCharsets.UTF_8));
        }

        var result = reading.bytes("orders.json", bytes.toByteArray());

        assertThat(result.errors().get(1)).contains("gzip").contains("unpacked");
    }

    @Test
    void a_workbook_and_text_of_unknown_encoding_are_refused_in_words() {
        var workbook = reading.bytes("orders.csv", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0});
        var wide = reading.bytes("orders.csv", Reading.HEADER, StandardCharsets.UTF_16LE);

        assertThat(workbook.errors().get(1)).contains("xlsx");
        assertThat(wide.errors().get(1)).contains("UTF-16");
    }

    @Test
    void the_kind_of_file_goes_by_its_name_or_by_the_key() {
        var unknown = reading.text("orders.dat", order("1"));
        var set = new Reading(directory).with("type", "json").text("orders.dat", order("1"));

        assertThat(unknown.errors().get(1)).contains("orders.file.type");
        assertThat(set.numbers()).containsExactly("1");
    }

    @Test
    void a_link_is_not_followed() throws Exception {
        var secret = Files.writeString(directory.resolve("secret.json"), order("1"));
        var link = Files.createSymbolicLink(directory.resolve("orders.json"), secret);

        var result = reading.file(link);

        assertThat(result.documents()).isEmpty();
        assertThat(result.errors().get(1)).contains("link");
    }
}
