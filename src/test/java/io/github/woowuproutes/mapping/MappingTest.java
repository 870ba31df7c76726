package io.github.woowuproutes.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.config.ConfigurationException;
import io.github.woowuproutes.config.ConfigurationFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mapping may yield, how it fails, and what bounds it. */
class MappingTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "null", "[]", "orders[state = 'x']", "()"})
    void a_mapping_may_yield_nothing(String expression) {
        assertThat(map(expression, "{\"orders\": [{\"state\": \"y\"}]}")).isEmpty();
    }

    @Test
    void a_mapping_may_yield_several_and_each_faulty_one_is_kept_by_itself() {
        var documents = map("orders.{'number': id, 'total': total}", "{\"orders\": [{\"id\": 1}, {\"id\": 2}]}");

        assertThat(documents)
                .extracting(document -> document.order().toString())
                .containsExactly("{\"number\":\"1\"}", "{\"number\":\"2\"}");
        assertThat(documents)
                .extracting(document -> new String(document.raw().get(), UTF_8))
                .containsExactly("{\"number\":\"1\"}", "{\"number\":\"2\"}");
    }

    @Test
    void a_single_order_keeps_the_whole_document() {
        var documents = map("{'number': id}", "{\"id\": 1}");

        assertThat(documents.get(0).raw().get()).isEqualTo("{\"id\": 1}".getBytes(UTF_8));
    }

    @Test
    void what_loses_nothing_is_brought_to_our_form() {
        var order = map(
                        "{'number': 7, 'total': '12.50', 'currency': '', 'branch': null, 'customer': {'document': 30111222},"
                                + " 'items': {'quantity': '2', 'total': ' 5 ', 'variations': {'name': 'Talle', 'value': 42}}}",
                        "{}")
                .get(0)
                .order();

        assertThat(order)
                .hasToString(
                        "{\"number\":\"7\",\"total\":12.50,\"customer\":{\"document\":\"30111222\"},"
                                + "\"items\":[{\"quantity\":2,\"total\":5,\"variations\":[{\"name\":\"Talle\",\"value\":\"42\"}]}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,50", "1.234,50", "$12", "0x10", "", "1e99999"})
    void a_text_that_is_no_number_stays_what_it_is(String total) {
        assertThat(map("{'number': 1, 'total': total & 'x'}", "{\"total\": \"" + total + "\"}")
                        .get(0)
                        .order()
                        .path("total")
                        .isTextual())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            'text'              | the result is a text
            42                  | the result is a number
            true                | the result is true or false
            {}                  | the result is an object without any value
            function($x) {$x}   | the result is
            [1, 2]              | order 1 of the result is a number
            """)
    void a_result_that_is_no_order_is_a_fault(String expression, String problem) {
        assertThat(map(expression, "{}")).isNotEmpty().allSatisfy(document -> {
            assertThat(document.order()).isEmpty();
            assertThat(document.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.field()).isEqualTo("routes/mappings/test.jsonata");
                assertThat(fault.expected()).contains("woowup check --mapping");
            });
        });
        assertThat(map(expression, "{}").get(0).faults().get(0).problem()).startsWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {'number': $number(id)}                 | line 1, column 1  | Unable to cast value to a number
            {'total': 'a' * 2}                      | line 1, column 1  | must evaluate to a number
            {'total': 1 / 0}                        | line 1, column 1  | by zero
            $error('no such shop')                  | line 1, column    | no such shop
            {'paidAt': $time('yesterday')}          | line 1, column    | $time reads times such as
            {'paidAt': $time('2026-01-01 10:00')}   | line 1, column    | the time has no offset
            {'paidAt': $time('2026-01-01', 'Mars')} | line 1, column    | the zone is unknown
            {'paidAt': $now()}                      | line 1, column    | the same document must always give the same order
            {'number': $millis()}                   | line 1, column    | the same document must always give the same order
            {'number': $random()}                   | line 1, column    | the same document must always give the same order
            $eval('1')                              | line 1, column    | must not bring its own program
            'a' ~> /a/                              | line 1, column    | used with $match
            $substring(7, 1)                        | line 1, column    | not a compatible type
            $undefined_function(1)                  | line 1, column    | non-function
            ($f := id; $f(1))                       | line 1, column    | non-function
            """)
    void a_mapping_that_fails_says_which_and_where_and_what_to_do(String expression, String place, String problem) {
        var documents = map(expression, "{\"id\": \"abc\"}");

        assertThat(documents).singleElement().satisfies(document -> assertThat(document.faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).startsWith("routes/mappings/test.jsonata, " + place);
                    assertThat(fault.problem()).contains(problem);
                    assertThat(fault.expected()).contains("woowup check --mapping");
                }));
    }

    @Test
    void the_operator_that_changes_a_copy_is_not_there() {
        assertThat(problem("$ ~> |$|{'a': 1}|", "{}")).contains("not available in a mapping");
    }

    @Test
    void the_place_of_a_failure_is_that_of_the_expression() throws Exception {
        var mapping = "{\n  \"number\": id,\n  \"total\": $number(amount)\n}";

        var fault = map(mapping, "{\"id\": 1, \"amount\": \"1,50\"}")
                .get(0)
                .faults()
                .get(0);

        assertThat(fault.field()).startsWith("routes/mappings/test.jsonata, line 3, column ");
    }

    @Test
    void a_mapping_without_end_is_ended() {
        assertThat(problem("($f := function($x) {$f($x) + 1}; $f(1))", "{}")).startsWith("goes deeper than 400 calls");
        assertThat(slow("($f := function($x) {$f($x)}; $f(1))", "{}")).isEqualTo("takes longer than 5 s");
        assertThat(slow("[1..10000].([1..10000].($ * 2))", "{}")).isEqualTo("takes longer than 5 s");
        assertThat(slow("{'a': 1, 'b': [1..1000000].{'c': $, 'd': [1..1000000].$}}", "{}"))
                .isEqualTo("takes longer than 5 s");
    }

    @Test
    void a_regular_expression_without_end_is_ended() {
        var hostile = "{\"email\": \"" + "a".repeat(50) + "!\"}";

        assertThat(slow("$match(email, /^(.*a){20}b/)", hostile)).isEqualTo("takes longer than 5 s");
        assertThat(slow("$contains(email, /^(.*a){20}b/)", hostile)).isEqualTo("takes longer than 5 s");
        assertThat(slow("$replace(email, /^(.*a){20}b/, '')", hostile)).isEqualTo("takes longer than 5 s");
        assertThat(slow("$split(email, /^(.*a){20}b/)", hostile)).isEqualTo("takes longer than 5 s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            $replace('a-b-c', '-', '+')                                 | a+b+c
            $replace('a-b-c', '-', '+', 1)                              | a+b-c
            $replace('a.b', '.', '$0')                                  | a$0b
            $replace('ab', /(a)(b)/, '$2$1$$')                          | ba$
            $replace('abc', /[a-z]/, function($m) {$uppercase($m.match)})   | ABC
            $join($split('a, b, c', ', '), '+')                         | a+b+c
            $join($split('abc', ''), '+')                               | a+b+c
            $join($split('a1b2c', /[0-9]/), '+')                        | a+b+c
            $join($split('a,b,c', ',', 2), '+')                         | a+b
            $match('ab12', /([a-z]+)([0-9]+)/).groups[1]                | 12
            $string($contains('abc', /B/i))                             | true
            $string($contains('abc', 'x'))                              | false
            $time('2026-11-22T15:00:00+0000')                           | 2026-11-22T15:00:00Z
            $time('2026-11-22 15:00:00-03')                             | 2026-11-22T15:00:00-03:00
            $time('2026-11-22T15:00:00.1234567Z')                       | 2026-11-22T15:00:00.1234567Z
            $time('2026-07-01 15:00', 'America/Santiago')               | 2026-07-01T15:00:00-04:00
            $time('2026-12-01 15:00', 'America/Santiago')               | 2026-12-01T15:00:00-03:00
            $time('2026-11-22', 'UTC')                                  | 2026-11-22T00:00:00Z
            $text(x)                                                    | 5.50
            $text(y)                                                    | 6
            $clone({'a': 'b'}).a                                        | b
            """)
    void functions_do_what_they_are_for(String expression, String result) {
        var documents = map("d.{'number': " + expression + "}", "<d><x c='ARS'>5.50</x><y>6</y></d>");

        assertThat(documents.get(0).order().path("number").asText()).isEqualTo(result);
    }

    @Test
    void one_mapping_serves_many_threads_at_once() throws Exception {
        var mappings =
                mappings("($line := function($l) {$number($l.price) * $l.quantity}; $total := $sum($map(lines, $line));"
                        + " {'number': id, 'total': $total,"
                        + " 'items': lines.{'sku': $replace(sku, /^0+/, ''), 'total': $line($)}})");
        var threads = Executors.newFixedThreadPool(8);
        try {
            var results = new ArrayList<Callable<List<Document>>>();
            for (var i = 0; i < 2_000; i++) {
                var document = "{\"id\": %d, \"lines\": [{\"sku\": \"00%d\", \"price\": \"0.1\", \"quantity\": %d}]}"
                        .formatted(i, i, i);
                results.add(() -> mappings.map("test", document.getBytes(UTF_8)));
            }
            var done = threads.invokeAll(results);

            for (var i = 1; i < done.size(); i++) {
                var order = done.get(i).get().get(0).order();
                assertThat(order.path("number").asText()).isEqualTo(String.valueOf(i));
                assertThat(order.at("/items/0/sku").asText()).isEqualTo(String.valueOf(i));
                assertThat(order.path("total").decimalValue().movePointRight(1))
                        .isEqualByComparingTo(String.valueOf(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void files_that_are_no_mappings_are_told_all_at_once_with_their_places() throws Exception {
        write("good.jsonata", "{'number': id}");
        write("open.jsonata", "{\n  'number': id,\n  'total': (1 +\n");
        write("quote.jsonata", "{'number': \"id}");
        write("Big Name.jsonata", "{}");
        write("order.jsonata", "{}");
        write("empty.jsonata", "");
        write("notes.txt", "whatever");

        assertThatThrownBy(() -> Mappings.load(directory))
                .isInstanceOfSatisfying(ConfigurationException.class, wrong -> assertThat(wrong.faults())
                        .extracting(ConfigurationFault::key)
                        .containsExactly(
                                "routes/mappings/Big Name.jsonata",
                                "routes/mappings/empty.jsonata",
                                "routes/mappings/open.jsonata",
                                "routes/mappings/order.jsonata",
                                "routes/mappings/quote.jsonata"))
                .hasMessageContaining("routes/mappings/quote.jsonata (line 1, column ");
    }

    @Test
    void an_installation_without_mappings_knows_our_own_form() {
        assertThat(Mappings.load(directory).formats()).containsExactly("order");
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(directory.resolve("routes/mappings"));
        Files.writeString(directory.resolve("routes/mappings").resolve(name), text);
    }

    private static List<Document> map(String expression, String document) {
        return mappings(expression).map("test", document.getBytes(UTF_8));
    }

    private static String problem(String expression, String document) {
        return map(expression, document).get(0).faults().get(0).problem();
    }

    /** With a clock on which each look is a tenth of a second later. */
    private static String slow(String expression, String document) {
        var now = new AtomicLong();
        try {
            var mapping = Mapping.compile("routes/mappings/test.jsonata", expression, () -> now.addAndGet(100_000_000));
            return Mappings.of(Map.of("test", mapping))
                    .map("test", document.getBytes(UTF_8))
                    .get(0)
                    .faults()
                    .get(0)
                    .problem();
        } catch (Unreadable wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Mappings mappings(String expression) {
        try {
            return Mappings.of(Map.of("test", Mapping.compile("routes/mappings/test.jsonata", expression)));
        } catch (Unreadable wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
