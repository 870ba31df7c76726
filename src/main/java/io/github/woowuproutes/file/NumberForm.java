package io.github.woowuproutes.file;

import io.github.woowuproutes.rows.UnreadableException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a file writes numbers: {@code 1.234,56} in Argentina, {@code 1,234.56} in the United States. */
final class NumberForm {

    private final Pattern pattern;
    private final char decimal;
    private final Optional<Character> thousands;

    /** @param thousands empty if nothing stands between the thousands */
    NumberForm(char decimal, Optional<Character> thousands) {
        this.decimal = decimal;
        this.thousands = thousands;
        var digits = thousands
                .map(sign -> "(?:\\d{1,3}(?:" + quoted(sign) + "\\d{3})+|\\d+)")
                .orElse("\\d+");
        this.pattern =
                Pattern.compile("[+-]?(?:" + digits + "(?:" + quoted(decimal) + "\\d*)?|" + quoted(decimal) + "\\d+)");
    }

    /** A blank or non-breaking space between the thousands is the same. */
    private static String quoted(char sign) {
        return sign == ' ' ? "[ \\u00A0\\u202F]" : Pattern.quote(String.valueOf(sign));
    }

    /** The number, exactly; a sign of currency before it is passed over. */
    BigDecimal read(String text) throws UnreadableException {
        var number = text.replaceFirst("^([+-]?)(?:[A-Z]{0,3}\\$|€|£)\\s*", "$1");
        if (!pattern.matcher(number).matches() || number.length() > 100) {
            throw new UnreadableException("'%s' is not a number".formatted(text), "a number such as " + sample());
        }
        if (thousands.isPresent()) {
            number = number.replaceAll(quoted(thousands.get()), "");
        }
        return new BigDecimal(number.replace(decimal, '.'));
    }

    private String sample() {
        return "1" + thousands.map(String::valueOf).orElse("") + "234" + decimal + "50";
    }
}
