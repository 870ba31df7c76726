package io.github.woowuproutes.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** JSONata's functions of numbers, calculating exactly. What is undefined stays so. */
final class NumberFunctions {

    private static final int HIGHEST_POWER = 100;

    private NumberFunctions() {}

    static Map<String, JFunction> all() {
        Map<String, JFunction> functions = new HashMap<>();
        functions.put("sum", ofList((one, other) -> Decimals.calculate(one, "+", other), 0));
        functions.put("max", ofList((one, other) -> Decimals.compare(one, other) >= 0 ? one : other, null));
        functions.put("min", ofList((one, other) -> Decimals.compare(one, other) <= 0 ? one : other, null));
        functions.put("average", new JFunction((input, arguments) -> average((List<?>) arguments.get(0)), "<a<n>:n>"));
        functions.put("abs", ofOne(BigDecimal::abs));
        functions.put("floor", ofOne(number -> number.setScale(0, RoundingMode.FLOOR)));
        functions.put("ceil", ofOne(number -> number.setScale(0, RoundingMode.CEILING)));
        functions.put("sqrt", ofOne(number -> number.sqrt(MathContext.DECIMAL128)));
        functions.put(
                "round",
                new JFunction(
                        (input, arguments) -> round((Number) arguments.get(0), (Number) arguments.get(1)), "<n-n?:n>"));
        functions.put(
                "power",
                new JFunction(
                        (input, arguments) -> power((Number) arguments.get(0), (Number) arguments.get(1)), "<n-n:n>"));
        functions.put("number", new JFunction((input, arguments) -> number(arguments.get(0)), "<(nsb)-:n>"));
        return functions;
    }

    private static JFunction ofList(BinaryOperator<Number> both, Number ofNone) {
        return new JFunction(
                (input, arguments) -> {
                    List<?> numbers = (List<?>) arguments.get(0);
                    return numbers == null
                            ? null
                            : numbers.stream()
                                    .map(Number.class::cast)
                                    .reduce(both)
                                    .orElse(ofNone);
                },
                "<a<n>:n>");
    }

    private static JFunction ofOne(UnaryOperator<BigDecimal> function) {
        return new JFunction(
                (input, arguments) -> arguments.get(0) == null
                        ? null
                        : Decimals.of(function.apply(Decimals.decimal((Number) arguments.get(0)))),
                "<n-:n>");
    }

    private static Number average(List<?> numbers) {
        if (numbers == null || numbers.isEmpty()) {
            return null;
        }
        Number sum =
                numbers.stream().map(Number.class::cast).reduce(0, (one, other) -> Decimals.calculate(one, "+", other));
        return Decimals.calculate(sum, "/", numbers.size());
    }

    private static Number round(Number number, Number places) {
        return number == null ? null : Decimals.round(number, places == null ? 0 : places.intValue());
    }

    private static Number power(Number base, Number exponent) {
        if (base == null || exponent == null) {
            return null;
        }
        if (!(exponent instanceof Integer whole) || Math.abs(whole) > HIGHEST_POWER) {
            throw new JException("D3137", -1, "$power takes whole exponents up to " + HIGHEST_POWER);
        }
        return Decimals.of(Decimals.decimal(base).pow(whole, MathContext.DECIMAL128));
    }

    private static Number number(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number number) {
            return number;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value == Jsonata.NULL_VALUE) {
            throw new JException("D3030", -1, "null");
        }
        try {
            return Decimals.parse((String) value);
        } catch (NumberFormatException none) {
            throw new JException(none, "D3030", -1, value, null);
        }
    }
}
