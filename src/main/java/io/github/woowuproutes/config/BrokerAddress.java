package io.github.woowuproutes.config;

import java.util.regex.Pattern;

/** The address of a broker, in the words of its JMS client. */
final class BrokerAddress {

    private static final Pattern FORM = Pattern.compile("\\(?[a-z][a-z0-9+.-]*:\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSWORD =
            Pattern.compile("://[^/@\\s]*@|[?&;]([\\w.]*\\.)?password=", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("[^@?;&]*");

    private BrokerAddress() {}

    /** The password has a key of its own, because addresses are shown in logs and health. */
    static boolean accepts(String text) {
        return FORM.matcher(text).matches() && !PASSWORD.matcher(text).find();
    }

    static String shown(String text) {
        return PLAIN.matcher(text).matches()
                ? "\"" + Printable.of(text) + "\""
                : "a value (not shown: it may hold a password)";
    }
}
