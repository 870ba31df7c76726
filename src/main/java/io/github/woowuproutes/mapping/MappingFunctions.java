package io.github.woowuproutes.mapping;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata.JFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions that a mapping finds in place of, or beside, those of the library. */
final class MappingFunctions {

    private MappingFunctions() {}

    static Map<String, JFunction> all() {
        Map<String, JFunction> functions = new HashMap<>();
        functions.putAll(NumberFunctions.all());
        functions.putAll(PatternFunctions.all());
        functions.putAll(elements());
        functions.put("text", new JFunction((input, arguments) -> XmlText.of(arguments.get(0)), "<x:x>"));
        functions.put(
                "time", new JFunction((input, arguments) -> Times.of(arguments.get(0), arguments.get(1)), "<x-s?:s>"));
        refuse(functions, "eval", "$eval is not available: a document must not bring its own program");
        for (String name : List.of("now", "millis", "random", "shuffle")) {
            refuse(
                    functions,
                    name,
                    "$" + name + " is not available: the same document must always give the same order");
        }
        return functions;
    }

    /** The library makes the numbers that these return binary. */
    private static Map<String, JFunction> elements() {
        return Map.of(
                "lookup",
                        new JFunction(
                                (input, arguments) -> Functions.lookup(arguments.get(0), (String) arguments.get(1)),
                                "<x-s:x>"),
                "reduce",
                        new JFunction(
                                (input, arguments) -> Functions.foldLeft(
                                        (List<?>) arguments.get(0), arguments.get(1), arguments.get(2)),
                                "<afj?:j>"),
                "single",
                        new JFunction(
                                (input, arguments) -> Functions.single((List<?>) arguments.get(0), arguments.get(1)),
                                "<af?>"),
                // nothing changes a value, so that a copy is as good as the value
                "clone", new JFunction((input, arguments) -> arguments.get(0), "<(oa)-:o>"),
                "sort",
                        new JFunction(
                                (input, arguments) -> sort((List<?>) arguments.get(0), arguments.get(1)), "<af?:a>"));
    }

    private static List<?> sort(List<?> values, Object comparator) {
        if (values == null || comparator != null || !values.stream().allMatch(Number.class::isInstance)) {
            return Functions.sort(values, comparator);
        }
        List<Number> numbers = new ArrayList<>();
        values.forEach(value -> numbers.add((Number) value));
        numbers.sort(Decimals::compare);
        return numbers;
    }

    private static void refuse(Map<String, JFunction> functions, String name, String why) {
        functions.put(
                name,
                new JFunction(
                        (input, arguments) -> {
                            throw new JException("D3137", -1, why);
                        },
                        null));
    }
}
