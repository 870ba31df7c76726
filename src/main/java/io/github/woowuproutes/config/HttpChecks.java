package io.github.woowuproutes.config;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of the keys for orders by HTTP has to go together. */
final class HttpChecks {

    private static final String STANDARD = "standard-webhooks";
    private static final String STANDARD_PREFIX = "whsec_";
    private static final String HOST = "camel.server.host";

    private final Map<String, Setting> set;
    private final String host;
    private final List<ConfigurationFault> faults = new ArrayList<>();

    /**
     * @param set         every key of ours that somebody gave a value
     * @param file        all of the file, with the keys of Camel
     * @param environment the variables of the process
     */
    HttpChecks(Map<String, Setting> set, Map<String, Setting> file, Map<String, String> environment) {
        this.set = set;
        var fromFile = file.containsKey(HOST) ? file.get(HOST).value() : "";
        var fromEnvironment =
                environment.getOrDefault(Catalogue.variable(HOST), "").strip();
        this.host = fromEnvironment.isEmpty() ? fromFile : fromEnvironment;
    }

    List<ConfigurationFault> faults(Set<String> formats) {
        if (value(HttpKeys.ENABLED).equals("true")) {
            checkStrangers();
        }
        formats.forEach(format -> checkFormat(FormatKeys.PREFIX + format));
        return faults;
    }

    private void checkStrangers() {
        if (!host.isEmpty() && !Loopback.is(host) && !set.containsKey(HttpKeys.TOKEN)) {
            missing(
                    HttpKeys.TOKEN,
                    Kinds.TOKENS.expected() + ", because " + HOST + " is " + Printable.of(host)
                            + " and other machines could hand in orders");
        }
    }

    private void checkFormat(String prefix) {
        var signature = value(prefix + ".signature");
        if (!signature.isEmpty() && !set.containsKey(prefix + ".secret")) {
            missing(
                    prefix + ".secret",
                    "the secret that the platform signs with, because " + prefix + ".signature is set");
        }
        if (signature.isEmpty() && set.containsKey(prefix + ".secret")) {
            missing(
                    prefix + ".signature",
                    "how the platform signs, because " + prefix + ".secret is set and would be of no effect");
        }
        if (signature.equals(STANDARD)
                && !Kinds.split(value(prefix + ".secret")).stream().allMatch(HttpChecks::isStandardSecret)) {
            faults.add(new ConfigurationFault(
                    prefix + ".secret",
                    set.get(prefix + ".secret").where(),
                    "a value (not shown: it is secret)",
                    "secrets as the platform shows them: " + STANDARD_PREFIX + " and base64"));
        }
        set.keySet().stream()
                .filter(key -> key.startsWith(prefix + ".fetch-") && !key.endsWith(".fetch-url"))
                .filter(key -> !set.containsKey(prefix + ".fetch-url"))
                .findFirst()
                .ifPresent(
                        key -> missing(prefix + ".fetch-url", Kinds.FETCH.expected() + ", because " + key + " is set"));
    }

    private static boolean isStandardSecret(String secret) {
        try {
            return Base64.getDecoder().decode(secret.replaceFirst("^" + STANDARD_PREFIX, "")).length > 0;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private String value(String key) {
        return set.containsKey(key) ? set.get(key).value() : "";
    }

    private void missing(String key, String expected) {
        faults.add(new ConfigurationFault(
                key, "application.properties, or the variable " + Catalogue.variable(key), "nothing", expected));
    }
}
