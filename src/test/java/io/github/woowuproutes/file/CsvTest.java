package io.github.woowuproutes.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.woowuproutes.rows.SourceFault;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final String ROW = "1,300.00,2026-11-22 15:00:00,ana@test.com,A,1,300.00\n";

    @TempDir
    private Path directory;

    private Reading reading;

    @BeforeEach
    void begin() {
        reading = new Reading(directory);
    }

    @Test
    void rows_of_one_order_become_its_items() {
        var result = reading.text(
                "orders.csv",
                Reading.HEADER
                        + "1,300.00,2026-11-22 15:00:00,ana@test.com,A,1,100.00\n"
                        + "1,300.00,2026-11-22 15:00:00,ana@test.com,B,2,200.00\n");

        assertThat(result.errors()).isEmpty();
        var order = result.orders().get(0);
        assertThat(order.path("paidAt").asText()).isEqualTo("2026-11-22T15:00:00-03:00");
        assertThat(order.path("state").asText()).isEqualTo("paid");
        assertThat(order.path("items")).hasSize(2);
        assertThat(order.path("items").get(1).path("sku").asText()).isEqualTo("B");
    }

    @Test
    void what_earns_and_what_belongs_together_comes_from_columns_and_a_total_need_not() {
        var result = reading.text(
                "orders.csv",
                "number,email,line_total,earning_total,points_factor,points,exchange_rate,alias,type,refers_to\n"
                        + "1,a@b.com,100.50,90,1.5,7,1010.5,W-1,Sale,\n1,a@b.com,10,90,1.5,7,1010.5,W-1,Sale,\n"
                        + "2,a@b.com,-10,,,,,,CREDIT,1\n");

        assertThat(result.errors()).isEmpty();
        var sale = result.orders().get(0);
        assertThat(sale.path("items")).hasSize(2);
        assertThat(sale.has("total")).isFalse();
        assertThat(sale.path("earningTotal").decimalValue()).isEqualByComparingTo("90");
        assertThat(sale.path("pointsFactor").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(sale.path("points").decimalValue()).isEqualByComparingTo("7");
        assertThat(sale.path("exchangeRate").decimalValue()).isEqualByComparingTo("1010.5");
        assertThat(sale.path("alias").asText()).isEqualTo("W-1");
        assertThat(sale.path("type").asText()).isEqualTo("sale");
        assertThat(result.orders().get(1).path("type").asText()).isEqualTo("credit");
        assertThat(result.orders().get(1).path("refersTo").asText()).isEqualTo("1");
    }

    @Test
    void rows_of_one_order_need_not_stand_together() {
        var result = reading.text(
                "orders.csv",
                Reading.HEADER
                        + "9,300.00,2026-11-22 15:00:00,ana@test.com,A,1,100.00\n"
                        + "2,50.00,2026-11-22 15:00:00,eva@test.com,C,1,50.00\n"
                        + "9,300.00,2026-11-22 15:00:00,ana@test.com,B,2,200.00\n");

        assertThat(result.errors()).isEmpty();
        assertThat(result.numbers()).containsExactly("9", "2");
        assertThat(result.orders().get(0).path("items")).hasSize(2);
    }

    @Test
    void an_order_that_is_cancelled_further_down_is_two_events() {
        var result = reading.text(
                "orders.csv",
                "number,state,total,email\n1,paid,10,a@b.com\n2,paid,10,a@b.com\n1,cancelled,10,a@b.com\n");

        assertThat(result.errors()).isEmpty();
        assertThat(result.numbers()).containsExactly("1", "2", "1");
        assertThat(result.orders().get(2).path("state").asText()).isEqualTo("cancelled");
    }

    @Test
    void rows_of_one_order_that_disagree_are_a_fault_of_that_order() {
        var result = reading.text("orders.csv", "number,total,email\n1,10,a@b.com\n1,11,a@b.com\n2,5,a@b.com\n");

        assertThat(result.errors()).hasSize(2);
        assertThat(result.errors().get(1)).startsWith("2,1,total,the rows of the order disagree");
    }

    @ParameterizedTest
    @CsvSource({"';'", "','", "'\t'", "'|'"})
    void the_separator_is_found_out(String separator) {
        var result = reading.text("orders.csv", (Reading.HEADER + ROW).replace(",", separator));

        assertThat(result.errors()).isEmpty();
        assertThat(result.numbers()).containsExactly("1");
    }

    @Test
    void the_separator_may_be_set_and_excel_may_name_it() {
        var set = reading.with("csv.separator", "#").text("a.csv", (Reading.HEADER + ROW).replace(",", "#"));
        var named = new Reading(directory).text("b.csv", "sep=;\r\n" + (Reading.HEADER + ROW).replace(",", ";"));

        assertThat(set.numbers()).containsExactly("1");
        assertThat(named.numbers()).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "1.234,56/,/./1234.56",
                "1234,56/,/./1234.56",
                "1234/,/./1234",
                "$ 1.234,56/,/./1234.56",
                "-1.234.567,5/,/./-1234567.5",
                "1,234.56/./','/1234.56",
                "1 234,56/,/blank/1234.56",
                "1^234.56/./^/1234.56",
                "1234.56/./none/1234.56"
            })
    void numbers_are_read_as_they_are_written_here(String text, String decimal, String thousands, String value) {
        reading.with("csv.decimal", decimal).with("csv.thousands", thousands.replace("^", "'"));

        var result = reading.text("orders.csv", "number;total;email\n1;" + text.replace("^", "'") + ";a@b.com\n");

        assertThat(result.orders().get(0).path("total").decimalValue()).isEqualByComparingTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23", "1,2,3", "12.34,5", "NaN", "1e9", "0x10", "1.234.56", "ten"})
    void what_is_no_number_here_is_a_fault(String text) {
        reading.with("csv.decimal", ",").with("csv.thousands", ".");

        var result = reading.text("orders.csv", "number;total;email\n1;" + text + ";a@b.com\n");

        assertThat(result.errors().get(1))
                .startsWith("2,1,total,")
                .contains("is not a number")
                .contains("such as");
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 22/11/2026, 2026-11-22T00:00:00-03:00",
        "dd/MM/yyyy HH:mm:ss, 22/11/2026 15:04:05, 2026-11-22T15:04:05-03:00",
        "dd/MM/yy HH:mm | dd/MM/yyyy, 22/11/26 15:04, 2026-11-22T15:04:00-03:00",
        "dd/MM/yy HH:mm | dd/MM/yyyy, 22/11/2026, 2026-11-22T00:00:00-03:00",
        "yyyyMMdd, 20261122, 2026-11-22T00:00:00-03:00",
        "dd-MMM-yyyy, 22-NOV-2026, 2026-11-22T00:00:00-03:00",
        "yyyy-MM-dd'T'HH:mm:ssXXX, 2026-11-22T15:00:00+01:00, 2026-11-22T11:00:00-03:00"
    })
    void times_are_read_as_they_are_written_here(String formats, String text, String time) {
        reading.with("csv.date-format", formats);

        var result = reading.text("orders.csv", "number;total;email;paid_at\n1;10;a@b.com;" + text + "\n");

        assertThat(result.errors()).isEmpty();
        assertThat(result.orders().get(0).path("paidAt").asText()).isEqualTo(time);
    }

    @Test
    void a_day_that_does_not_exist_is_a_fault() {
        reading.with("csv.date-format", "dd/MM/yyyy");

        var result = reading.text("orders.csv", "number;total;email;paid_at\n1;10;a@b.com;31/02/2026\n");

        assertThat(result.errors()).contains("2,1,paid_at,'31/02/2026' is not a time,dd/MM/yyyy");
    }

    @Test
    void times_without_a_zone_need_one_in_the_configuration() {
        reading.with("time-zone", "");

        assertThatThrownBy(() -> reading.text("orders.csv", Reading.HEADER + ROW))
                .isInstanceOf(SourceFault.class)
                .hasMessageContaining("orders.file.time-zone");
    }

    @Test
    void foreign_headers_are_ours_by_a_list() {
        reading.with(
                "csv.headers",
                "number = Nro Factura, \"total = Importe, con IVA\", email=E-Mail, paid_at = FECHA = hora");

        var result = reading.text(
                "orders.csv",
                "nro  factura;Vendedor;\"Importe, con IVA\";e-mail;Fecha = Hora\n1;Juan;300.00;a@b.com;2026-11-22\n");

        assertThat(result.errors()).isEmpty();
        assertThat(result.numbers()).containsExactly("1");
        assertThat(result.orders().get(0).path("total").decimalValue()).isEqualByComparingTo("300");
    }

    @Test
    void columns_without_a_line_of_names_are_named_from_left_to_right() {
        reading.with("csv.columns", "number, -, total, email");

        var result = reading.text("orders.txt", "1;x;300.00;a@b.com\n2;y;20.00;b@c.com\n");

        assertThat(result.errors()).isEmpty();
        assertThat(result.numbers()).containsExactly("1", "2");
    }

    @Test
    void a_file_without_the_columns_of_orders_is_refused_as_a_whole() {
        var result = reading.text("orders.csv", "Factura;Importe\n1;300.00\n");

        assertThat(result.documents()).isEmpty();
        assertThat(result.errors().get(1))
                .contains("number, total, email")
                .contains("'Factura', 'Importe'")
                .contains("orders.file.csv.headers");
    }

    @Test
    void faults_are_said_with_the_names_of_the_file_and_the_line_of_the_row() {
        reading.with("csv.headers", "number=Nro, total=Importe, quantity=Cant, sku=Art, email=Mail");

        var result = reading.text(
                "orders.csv",
                "Nro;Importe;Mail;Art;Cant\n1;10;a@b.com;A;1\n1;10;a@b.com;B;two\n2;9e12;a@b.com;A;1\n3;10;nobody;A;1\n");

        assertThat(result.errors())
                .contains("3,1,Cant,'two' is not a number,a number such as 1234.50")
                .anyMatch(line -> line.startsWith("4,2,Importe,"))
                .anyMatch(line -> line.startsWith("5,3,"))
                .hasSize(4);
    }

    @Test
    void quoted_fields_may_hold_separators_quotes_and_line_ends() {
        var result = reading.text(
                "orders.csv",
                "number,total,email,product\n1,10,a@b.com,\"a \"\"big\"\", red\nshirt\"\n2,5,b@c.com,5\" pipe\n");

        assertThat(result.errors()).isEmpty();
        assertThat(result.orders().get(0).path("items").get(0).path("name").asText())
                .isEqualTo("a \"big\", red\nshirt");
        assertThat(result.orders().get(1).path("items").get(0).path("name").asText())
                .isEqualTo("5\" pipe");
    }

    @Test
    void a_quote_that_is_never_closed_costs_its_own_row_only() {
        var rows = IntStream.rangeClosed(2, 50)
                .mapToObj(i -> i + ",10,a@b.com,x\n")
                .collect(Collectors.joining());

        var result = reading.text("orders.csv", "number,total,email,product\n1,10,a@b.com,\"open\n" + rows);

        assertThat(result.numbers()).hasSize(50).contains("2", "50");
        assertThat(result.errors()).hasSize(2);
        assertThat(result.errors().get(1)).startsWith("2,,,a quote that opens here is never closed");
    }

    @Test
    void without_quotes_a_quote_is_a_sign_like_any_other() {
        var result = reading.with("csv.quote", "none")
                .text("orders.csv", "number;total;email;product\n1;10;a@b.com;\"12\n2;10;a@b.com;x\n");

        assertThat(result.errors()).isEmpty();
        assertThat(result.orders().get(0).path("items").get(0).path("name").asText())
                .isEqualTo("\"12");
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_a_fault_and_kept() {
        var result = reading.text("orders.csv", "number;total;email\n1;10\n2;10;a@b.com;x\n3;10;a@b.com;;\n");

        assertThat(result.errors())
                .containsExactly(
                        "line,order,column,found,expected",
                        "2,,,it has 2 fields,\"3 fields, one for each column\"",
                        "3,,,it has 4 fields,\"3 fields, one for each column\"");
        assertThat(result.documents()).hasSize(3);
        assertThat(new String(result.documents().get(0).raw().get(), StandardCharsets.UTF_8))
                .isEqualTo("1;10");
    }

    @Test
    void blank_lines_and_repeated_names_are_passed_over() {
        var result =
                reading.text("orders.csv", "\n" + Reading.HEADER + "\n" + ROW + "\r\n" + Reading.HEADER + ",,,,,,\n");

        assertThat(result.errors()).isEmpty();
        assertThat(result.numbers()).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, auto", "windows-1252, auto", "ISO-8859-1, ISO-8859-1", "UTF-16LE, UTF-16LE"})
    void names_keep_their_letters(String written, String configured) {
        reading.with("encoding", configured);

        var result = reading.bytes(
                "orders.csv", "number,total,email,first_name\n1,10,a@b.com,Íñigo Muñoz\n", Charset.forName(written));

        assertThat(result.orders().get(0).path("customer").path("firstName").asText())
                .isEqualTo("Íñigo Muñoz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_says_the_encoding(String written) {
        var result = reading.bytes(
                "orders.csv", "\uFEFFnumber,total,email,first_name\n1,10,a@b.com,Íñigo\n", Charset.forName(written));

        assertThat(result.errors()).isEmpty();
        assertThat(result.orders().get(0).path("customer").path("firstName").asText())
                .isEqualTo("Íñigo");
    }

    @Test
    void bytes_that_are_not_of_the_configured_encoding_are_a_fault_of_their_row() {
        reading.with("encoding", "UTF-8");

        var result = reading.bytes(
                "orders.csv", "number,total,email\n1,10,a@b.com\n2,10,ñ@b.com\n", Charset.forName("windows-1252"));

        assertThat(result.errors()).hasSize(2);
        assertThat(result.errors().get(1)).startsWith("3,,,it holds bytes that are no UTF-8");
    }

    @Test
    void without_a_column_of_times_the_arrival_counts() {
        var result = reading.text("orders.csv", "number,total,email\n1,10,a@b.com\n");

        assertThat(result.errors()).isEmpty();
        assertThat(result.orders().get(0).has("paidAt")).isFalse();
    }

    @Test
    void an_order_without_its_time_is_a_fault_where_there_is_a_column_for_it() {
        var result = reading.text("orders.csv", "number,total,email,paid_at\n1,10,a@b.com,\n");

        assertThat(result.errors()).hasSize(2);
        assertThat(result.errors().get(1)).startsWith("2,1,paid_at,");
    }

    @Test
    void rows_go_to_a_mapping_together() throws Exception {
        reading.mapping(
                        "mine",
                        """
                        {"number": rows[0].Ticket, "state": "paid", "total": $sum(rows.($number(Importe))),
                         "customer": {"email": rows[0].Mail}}
                        """)
                .with("csv.order-column", "ticket");

        var result =
                reading.text("orders.csv", "Ticket;Importe;Mail\nT1;10.50;a@b.com\nT2;1;b@c.com\nT1;4.50;a@b.com\n");

        assertThat(result.errors()).isEmpty();
        assertThat(result.numbers()).containsExactly("T1", "T2");
        assertThat(result.orders().get(0).path("total").decimalValue()).isEqualByComparingTo("15");
    }

    @Test
    void without_an_order_column_each_row_goes_to_the_mapping_alone() throws Exception {
        reading.mapping(
                "mine",
                "{\"number\": rows[0].Ticket, \"state\": \"paid\", \"total\": $number(rows[0].Importe),"
                        + " \"customer\": {\"email\": rows[0].Mail}}");

        var result = reading.text("orders.csv", "Ticket;Importe;Mail\nT1;10.50;a@b.com\nT1;4.50;a@b.com\n");

        assertThat(result.documents()).hasSize(2);
    }

    @Test
    void a_column_that_is_not_there_refuses_the_file() throws Exception {
        reading.mapping("mine", "{}").with("csv.order-column", "Boleta");

        var result = reading.text("orders.csv", "Ticket;Importe\nT1;10.50\n");

        assertThat(result.errors().get(1)).contains("it has no column 'Boleta'");
    }

    @Test
    void an_order_of_ten_thousand_rows_and_more_is_refused() {
        var rows = "1,10,a@b.com,x\n".repeat(10_001);

        var result = reading.text("orders.csv", "number,total,email,product\n" + rows + "2,5,a@b.com,x\n");

        assertThat(result.errors()).hasSize(2);
        assertThat(result.errors().get(1)).startsWith("2,,,\"its order has more than 10000 rows");
        assertThat(result.numbers()).contains("2");
    }

    @Test
    void no_cell_of_the_errors_is_a_formula() {
        var result = reading.text("orders.csv", "number,total,email\n=1+1,x,a@b.com\n");

        assertThat(result.errors().get(1)).startsWith("2,'=1+1,total");
    }
}
