package io.github.woowuproutes.bench;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** An order as the minimal program has it in hand. */
final class MinimalOrder {

    static final MinimalOrder END = new MinimalOrder("", BigDecimal.ZERO, "", "", "", "", LocalDateTime.MIN);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final String number;
    private final BigDecimal total;
    private final String email;
    private final String firstName;
    private final String lastName;
    private final String branch;
    private final LocalDateTime paidAt;
    private final StringBuilder items = new StringBuilder("[");

    private MinimalOrder(
            String number,
            BigDecimal total,
            String email,
            String firstName,
            String lastName,
            String branch,
            LocalDateTime paidAt) {
        this.number = number;
        this.total = total;
        this.email = email;
        this.firstName = firstName;
        this.lastName = lastName;
        this.branch = branch;
        this.paidAt = paidAt;
    }

    static MinimalOrder of(ResultSet row) throws SQLException {
        return new MinimalOrder(
                row.getString("number"),
                row.getBigDecimal("total"),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("branch"),
                row.getObject("paid_at", LocalDateTime.class));
    }

    boolean is(ResultSet row) throws SQLException {
        return number.equals(row.getString("number"));
    }

    void add(ResultSet row) throws SQLException {
        items.append(items.length() == 1 ? "" : ",")
                .append("{\"codigo\":\"")
                .append(row.getString("sku"))
                .append("\",\"producto\":\"")
                .append(row.getString("product"))
                .append("\",\"cantidad\":")
                .append(row.getBigDecimal("quantity"))
                .append(",\"precio\":")
                .append(row.getBigDecimal("line_total"))
                .append(",\"categoryCode\":\"")
                .append(row.getString("category"))
                .append("\"}");
    }

    String number() {
        return number;
    }

    BigDecimal total() {
        return total;
    }

    String email() {
        return email;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    String branch() {
        return branch;
    }

    String datetime() {
        return TIME.format(paidAt);
    }

    String items() {
        return items + "]";
    }
}
