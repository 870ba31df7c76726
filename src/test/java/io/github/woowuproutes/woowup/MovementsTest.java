package io.github.woowuproutes.woowup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer's list says about a reward, and what it does not. */
class MovementsTest {

    private static final SentReward TWELVE = sent("12", 300);

    // reading

    @Test
    void ids_and_points_are_strings_or_numbers() throws WoowUpException {
        var strings = read("[{\"id\":\"7\",\"points\":\"300\",\"description\":\"12\"}]");
        var numbers = read("[{\"id\":7,\"points\":300,\"description\":12}]");
        var decimals = read("[{\"id\":7,\"points\":300.0,\"description\":\" 12 \"}]");

        assertThat(List.of(strings, numbers, decimals))
                .allSatisfy(list -> assertThat(list.of(TWELVE)).isEqualTo(new Evidence.Shown("7", 300)));
    }

    @Test
    void a_gift_without_a_description_is_a_movement_like_others() throws WoowUpException {
        var list = read("[{\"id\":1,\"points\":10,\"description\":null},{\"id\":2,\"points\":5,\"description\":\"\"}]");

        assertThat(list.size()).isEqualTo(2);
        assertThat(list.of(TWELVE)).isEqualTo(new Evidence.Absent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html></html>",
                "null",
                "12",
                "\"[]\"",
                "{}",
                "{\"status\":true,\"data\":[]}",
                "{\"status\":false,\"message\":\"user not found\"}",
                "[{\"id\":\"7\",\"points\":\"300\",\"description\":\"12\"}",
                "[{\"id\":\"7\",\"points\":\"300\",\"descript",
                "[] []",
                "[1]",
                "[null]",
                "[[]]",
                "[{}]",
                "[{\"id\":\"7\",\"points\":\"300\"}]",
                "[{\"points\":\"300\",\"description\":\"12\"}]",
                "[{\"id\":\"\",\"points\":\"300\",\"description\":\"12\"}]",
                "[{\"id\":true,\"points\":\"300\",\"description\":\"12\"}]",
                "[{\"id\":\"7\",\"description\":\"12\"}]",
                "[{\"id\":\"7\",\"points\":\"many\",\"description\":\"12\"}]",
                "[{\"id\":\"7\",\"points\":null,\"description\":\"12\"}]",
                "[{\"id\":\"7\",\"points\":1e999999999,\"description\":\"12\"}]",
                "[{\"id\":\"7\",\"points\":\"300\",\"description\":[\"12\"]}]"
            })
    void whatever_is_not_exactly_a_list_is_not_read_at_all(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(UnclearAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 302, 404, 500, 503})
    void a_list_under_another_status_is_none(int status) {
        var body = status < 300 ? "" : "[]";

        assertThatThrownBy(() -> read(status, body)).isInstanceOf(UnclearAnswer.class);
    }

    @Test
    void refusals_of_the_account_and_the_rate_limit_are_told_as_such() {
        assertThatThrownBy(() -> read(403, "")).isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> read(410, "")).isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> read(429, "")).isInstanceOf(RateLimited.class);
    }

    @Test
    void the_searched_one_is_found_behind_thousands() throws WoowUpException {
        var list = read(IntStream.range(0, 5_000)
                .mapToObj(i ->
                        "{\"id\":\"" + i + "\",\"points\":\"300\",\"description\":\"12" + (i < 4_999 ? i : "") + "\"}")
                .collect(Collectors.joining(",", "[", "]")));

        assertThat(list.of(TWELVE)).isEqualTo(new Evidence.Shown("4999", 300));
    }

    // names

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12",
                "12 | Compra 12",
                "12 | Compra #12",
                "12 | Compra (12), Palermo",
                "12 | Pedido: 12.",
                "12 | Nº12",
                "12 | 123 12",
                "12 | A-12 / 12",
                "web-12 | web-12",
                "web-12 | Compra web-12",
                "N° 1/2&points=9 | N° 1/2&points=9",
                "á 1 | á 1"
            })
    void a_number_is_named_alone_or_as_a_word_of_its_own(String number, String description) throws WoowUpException {
        assertThat(list(description, "300").of(sent(number, 300))).isEqualTo(new Evidence.Shown("1", 300));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 123",
                "12 | 012",
                "12 | 112",
                "12 | A-12",
                "12 | web-12",
                "12 | 12-A",
                "12 | 12/3",
                "12 | 12.3",
                "12 | 12_1",
                "12 | A12",
                "12 | 12b",
                "web-12 | web-123",
                "web-12 | otherweb-12",
                "12 | Bienvenida",
                "12 | 1 2"
            })
    void a_part_of_another_number_is_not_the_number(String number, String description) throws WoowUpException {
        assertThat(list(description, "300").of(sent(number, 300))).isEqualTo(new Evidence.Absent());
    }

    // points

    @ParameterizedTest
    @CsvSource({"12,299", "12,0", "Compra 12,17", "Regalo por 12,10"})
    void the_number_with_other_points_is_neither_found_nor_absent(String description, String points)
            throws WoowUpException {
        assertThat(list(description, points).of(TWELVE))
                .isInstanceOfSatisfying(Evidence.Unclear.class, unclear -> assertThat(unclear.words())
                        .contains(description)
                        .contains(points + " points instead of 300"));
    }

    @Test
    void the_number_in_other_letters_is_neither_found_nor_absent() throws WoowUpException {
        assertThat(list("WEB-12", "300").of(sent("web-12", 300))).isInstanceOf(Evidence.Unclear.class);
    }

    @Test
    void a_gift_for_the_order_does_not_hide_its_reward() throws WoowUpException {
        var list = read("[" + entry(1, "Regalo por 12", "10") + "," + entry(2, "12", "300") + "]");

        assertThat(list.of(TWELVE)).isEqualTo(new Evidence.Shown("2", 300));
    }

    @Test
    void points_that_were_taken_back_are_not_the_reward() throws WoowUpException {
        var reversed = read("[" + entry(2, "12", "-300") + "," + entry(1, "12", "300") + "]");
        var alone = read("[" + entry(2, "12", "-300") + "]");

        assertThat(reversed.of(TWELVE)).isEqualTo(new Evidence.Shown("1", 300));
        assertThat(alone.of(TWELVE)).isInstanceOf(Evidence.Unclear.class);
    }

    @Test
    void a_reward_that_takes_points_is_found_by_its_negative_points() throws WoowUpException {
        assertThat(list("12", "-300").of(sent("12", -300))).isEqualTo(new Evidence.Shown("1", -300));
    }

    @Test
    void two_movements_are_a_double_and_one_that_is_listed_twice_is_none() throws WoowUpException {
        var two = read("[" + entry(1, "12", "300") + "," + entry(2, "12", "300") + "]");
        var listedTwice = read("[" + entry(1, "12", "300") + "," + entry(1, "12", "300") + "]");

        assertThat(two.of(TWELVE)).isEqualTo(new Evidence.Twice(List.of("1", "2")));
        assertThat(listedTwice.of(TWELVE)).isEqualTo(new Evidence.Shown("1", 300));
    }

    @Test
    void a_double_of_which_one_was_taken_back_is_none_any_more() throws WoowUpException {
        var mended =
                read("[" + entry(3, "12", "-300") + "," + entry(2, "12", "300") + "," + entry(1, "12", "300") + "]");

        assertThat(mended.of(TWELVE)).isInstanceOf(Evidence.Shown.class);
    }

    @Test
    void of_any_time_the_number_alone_is_the_reward_whatever_it_gave() throws WoowUpException {
        assertThat(list("12", "250").ofAnyTime(TWELVE)).isEqualTo(new Evidence.Shown("1", 250));
        assertThat(list("Compra 12", "250").ofAnyTime(TWELVE)).isInstanceOf(Evidence.Unclear.class);
        assertThat(list("Compra 12", "300").ofAnyTime(TWELVE)).isEqualTo(new Evidence.Shown("1", 300));
        assertThat(list("12", "-250").ofAnyTime(TWELVE)).isInstanceOf(Evidence.Unclear.class);
    }

    @Test
    void what_was_sent_is_read_from_its_very_bytes() {
        var sent = SentReward.in("app_id=1&uid=a%40x.com&points=300&nrofactura=N%C2%BA+1%2F2%26points%3D9&datetime=x");

        assertThat(sent).isEqualTo(sent("Nº 1/2&points=9", 300));
    }

    private static Movements list(String description, String points) throws WoowUpException {
        return read("[" + entry(1, description, points) + "]");
    }

    private static String entry(int id, String description, String points) {
        return "{\"id\":\"" + id + "\",\"points\":\"" + points + "\",\"description\":\"" + description + "\"}";
    }

    private static SentReward sent(String number, long points) {
        return new SentReward(number, BigDecimal.valueOf(points));
    }

    private static Movements read(String body) throws WoowUpException {
        return read(200, body);
    }

    private static Movements read(int status, String body) throws WoowUpException {
        return Movements.read("transactions", status, Optional.empty(), body.getBytes(StandardCharsets.UTF_8));
    }
}
