package io.github.woowuproutes.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The address of WoowUp: https, or plain http to this machine only, because the key would travel readable. */
final class WebAddress {

    private WebAddress() {}

    static boolean accepts(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !uri.getRawPath().matches("(?i).*/api/?v[23](/.*)?")
                    && isSafe(uri.getScheme(), uri.getHost());
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    static String withoutSlashAtEnd(String text) {
        return text.replaceAll("/+$", "");
    }

    /** An address may carry a user and a password before its host: those are not printed. */
    static String shown(String text) {
        return "\"" + Printable.of(text.replaceAll("//[^/?#]*@", "//...@").replaceAll("[?#].*", "?...")) + "\"";
    }

    static boolean isSafe(String scheme, String host) {
        return switch (String.valueOf(scheme).toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> Loopback.is(host);
            default -> false;
        };
    }
}
