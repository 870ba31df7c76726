package io.github.woowuproutes.lint;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No program inside an expression: it fits on a line, reads values and compares them, and calls nothing. */
final class ExpressionRule implements RouteRule {

    private static final int LINE = 100;
    private static final Set<String> LANGUAGES = Set.of("simple", "constant", "variable", "header", "exchangeProperty");
    /** A bean, a static method, or a method that is given arguments. */
    private static final Pattern CALL =
            Pattern.compile("\\{\\s*(bean:|type:|ref:)|\\{(body|header|variable|exchange\\w*)[^}]*\\w\\([^)]+\\)");

    @Override
    public String title() {
        return "has expressions that a merchant could read";
    }

    @Override
    public Stream<Finding> check(RouteFile file, Bundle bundle) {
        return Expression.in(file).flatMap(expression -> faults(expression)
                .map(fault -> Finding.at(file, expression.place(), "%s: %s", fault, expression.text())));
    }

    private static Stream<String> faults(Expression expression) {
        var language = LANGUAGES.contains(expression.language())
                ? Stream.<String>empty()
                : Stream.of("'" + expression.language() + "' is a program; use simple, or a processor");
        var length =
                expression.text().length() > LINE || expression.text().strip().contains("\n")
                        ? Stream.of("longer than a line of " + LINE + " characters")
                        : Stream.<String>empty();
        var call = expression.language().equals("simple")
                        && CALL.matcher(expression.text()).find()
                ? Stream.of("calls a method; make it a step with 'process'")
                : Stream.<String>empty();
        var implicit = expression.explicit() ? Stream.<String>empty() : Stream.of("write it below 'expression:'");
        return Stream.of(language, length, call, implicit).flatMap(faults -> faults);
    }
}
