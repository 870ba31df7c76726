package io.github.woowuproutes.source;

import io.github.woowuproutes.order.PlainDecimal;
import io.github.woowuproutes.rows.UnreadableException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

/** Reads texts and decimals of whatever column type a shop has. A NULL or blank value is empty. */
final class ValueReader {

    private static final String NUMBER = "a number with a dot, for example 1234.50";

    private ValueReader() {}

    /** A text without its padding; a number without needless zeros, so that 1034242.00 is the order 1034242. */
    static Optional<String> text(ResultSet result, int position, int sqlType) throws SQLException {
        if (isText(sqlType)) {
            return blankless(result.getString(position));
        }
        var value = result.getObject(position);
        if (value instanceof byte[] bytes) {
            return blankless(decode(bytes));
        }
        if (value instanceof Number number && isFinite(number)) {
            return Optional.of(
                    PlainDecimal.of(new BigDecimal(number.toString())).toPlainString());
        }
        if (value instanceof Boolean) {
            // a driver may take a short integer for a yes or no
            return blankless(sqlType == Types.BOOLEAN ? value.toString() : result.getString(position));
        }
        return value == null
                ? Optional.empty()
                : blankless(value instanceof String text ? text : result.getString(position));
    }

    /** An exact decimal: of a binary floating point number the shortest that means it. */
    static Optional<BigDecimal> decimal(ResultSet result, int position, int sqlType)
            throws SQLException, UnreadableException {
        if (sqlType == Types.DECIMAL || sqlType == Types.NUMERIC) {
            // PostgreSQL's NUMERIC knows NaN, which no BigDecimal can hold
            var value = result.getObject(position);
            return value == null ? Optional.empty() : Optional.of(parse(value.toString()));
        }
        if (isText(sqlType)) {
            var text = blankless(result.getString(position));
            return text.isEmpty() ? Optional.empty() : Optional.of(parse(text.get()));
        }
        var value = result.getObject(position);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Boolean) {
            return Optional.ofNullable(result.getBigDecimal(position));
        }
        var text = blankless(value instanceof byte[] bytes ? decode(bytes) : value.toString());
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(text.get()));
    }

    static boolean isText(int sqlType) {
        return switch (sqlType) {
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB -> true;
            default -> false;
        };
    }

    private static BigDecimal parse(String text) throws UnreadableException {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException unreadable) {
            throw new UnreadableException("'%s' is not a number".formatted(text), NUMBER);
        }
    }

    static boolean isFinite(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    private static Optional<String> blankless(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var stripped = text.strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
