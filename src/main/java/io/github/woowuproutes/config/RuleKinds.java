package io.github.woowuproutes.config;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of values that the keys of the merchant's rules hold. */
final class RuleKinds {

    static final Kind MONEY =
            Kind.of("an amount such as 0 or 1500.50, without a sign", text -> text.matches("\\d{1,12}(\\.\\d{1,4})?"));
    static final Kind POINTS = Kind.of(
            "a whole number from 1 to 2147483647",
            text -> text.matches("\\d{1,10}")
                    && Long.parseLong(text) >= 1
                    && Long.parseLong(text) <= Integer.MAX_VALUE);
    static final Kind CURRENCY = Kind.of(
            "any, or three capital letters such as ARS", text -> text.equals("any") || text.matches("[A-Z]{3}"));
    static final Kind COUNTRY =
            Kind.of("the two capital letters of a country, such as AR", Set.of(Locale.getISOCountries())::contains);
    static final Kind INVOICE_NUMBER = Kind.of(
            "a text with {number}, and perhaps {shop} and {branch}, with a sign such as - between two of them",
            RuleKinds::isInvoiceNumber);

    private static final Pattern FIELD = Pattern.compile("\\{(number|shop|branch)}");

    private RuleKinds() {}

    /** Two fields side by side could make the same number of different orders. */
    private static boolean isInvoiceNumber(String text) {
        var words = FIELD.matcher(text).replaceAll("X");
        return text.length() <= 60
                && FIELD.matcher(text)
                                .results()
                                .filter(field -> field.group().equals("{number}"))
                                .count()
                        == 1
                && words.chars().noneMatch(sign -> sign == '{' || sign == '}' || Character.isISOControl(sign))
                && !FIELD.matcher(text).replaceAll("\u0000").contains("\u0000\u0000");
    }
}
