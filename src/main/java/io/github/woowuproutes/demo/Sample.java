package io.github.woowuproutes.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is sold in the demo, and what should come of it: {@code demo/sample.json}, where each order stands beside its
 * expectation.
 *
 * @param pointsPerUnit what the programme gives for a unit of money
 * @param branches      those that WoowUp knows
 * @param customers     of the shop
 * @param cases         in the order in which they come in
 */
record Sample(BigDecimal pointsPerUnit, List<String> branches, List<Buyer> customers, List<Case> cases) {

    static Sample load() {
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        try (var in = Sample.class.getResourceAsStream("/demo/sample.json")) {
            return json.readValue(in, Sample.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the program is damaged: demo/sample.json cannot be read", e);
        }
    }

    /**
     * A customer of the shop.
     *
     * @param email      empty where the shop knows none
     * @param document   as the shop writes it; empty where it knows none
     * @param registered whether WoowUp knows the customer from the start
     */
    record Buyer(int id, String email, String document, String firstName, String lastName, boolean registered) {

        Buyer {
            email = Objects.requireNonNullElse(email, "");
            document = Objects.requireNonNullElse(document, "");
        }

        /** What WoowUp knows the customer by. */
        String uid() {
            return email.isEmpty() ? document.replace(".", "") : email;
        }

        String name() {
            return firstName + " " + lastName;
        }
    }

    /** @param id of a customer of the sample */
    Buyer buyer(int id) {
        return customers.stream()
                .filter(buyer -> buyer.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the sample has no customer " + id));
    }

    /**
     * One order, how it comes in, and how it should end.
     *
     * @param file what is sent, in {@code demo/orders/}; empty where the order is entered into the shop
     */
    record Case(String about, Way way, String file, Purchase order, Expected expected) {

        Case {
            way = Objects.requireNonNullElse(way, Way.DATABASE);
            file = Objects.requireNonNullElse(file, "");
        }

        /** What is sent, byte by byte. */
        byte[] document() throws IOException {
            try (var in = Sample.class.getResourceAsStream("/demo/orders/" + file)) {
                return Objects.requireNonNull(in, "demo/orders/" + file).readAllBytes();
            }
        }

        /** The order's branch as WoowUp sees it. */
        String branch() {
            return expected.branch.isEmpty() ? order.branch : expected.branch;
        }

        /** The order's number as WoowUp sees it. */
        String invoice() {
            return expected.invoice.isEmpty() ? Integer.toString(order.number) : expected.invoice;
        }
    }

    /**
     * An order as the shop writes it, or as its document says; all that is text is written as it stands, right or wrong.
     *
     * @param shop     empty for the default shop
     * @param customer the id
     */
    record Purchase(
            int number,
            String shop,
            int customer,
            String state,
            String total,
            String currency,
            String branch,
            List<Line> items) {

        Purchase {
            shop = Objects.requireNonNullElse(shop, "");
            state = Objects.requireNonNullElse(state, "paid");
            currency = Objects.requireNonNullElse(currency, "ARS");
            branch = Objects.requireNonNullElse(branch, "");
            items = Objects.requireNonNullElse(items, List.of());
        }
    }

    /** One line of an order. */
    record Line(String sku, String product, String quantity, String total, String category) {}

    /**
     * How an order should end.
     *
     * @param invoice its number as WoowUp sees it, where that is not the shop's
     * @param branch  as WoowUp sees it, where that is not what the shop calls it
     */
    record Expected(End end, Standing customer, Long points, String because, String invoice, String branch) {

        Expected {
            because = Objects.requireNonNullElse(because, "");
            invoice = Objects.requireNonNullElse(invoice, "");
            branch = Objects.requireNonNullElse(branch, "");
        }

        Ending ending() {
            return new Ending(
                    end,
                    Optional.ofNullable(customer),
                    points == null ? OptionalLong.empty() : OptionalLong.of(points),
                    because);
        }
    }
}
