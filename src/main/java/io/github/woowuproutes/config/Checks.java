package io.github.woowuproutes.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks the values of one installation: each by its kind, and some together.
 */
final class Checks {

    private final Catalogue catalogue;
    private final Map<String, Setting> set;
    private final Path workingDirectory;
    private final List<ConfigurationFault> faults = new ArrayList<>();

    /** @param set every key of ours that somebody gave a value */
    Checks(Catalogue catalogue, Map<String, Setting> set, Path workingDirectory) {
        this.catalogue = catalogue;
        this.set = set;
        this.workingDirectory = workingDirectory;
    }

    List<ConfigurationFault> faults() {
        catalogue.all().forEach(this::checkAlone);
        checkStates();
        checkNotBefore();
        catalogue.databases().stream().filter(this::isEnabled).forEach(this::checkDatabase);
        catalogue.queues().stream().filter(this::isEnabled).forEach(this::checkQueue);
        checkNetwork();
        catalogue.files().forEach(new FileChecks(workingDirectory, this::right, this::missing, this::wrong)::check);
        return faults;
    }

    private void checkAlone(Key key) {
        var setting = set.get(key.name());
        if (setting == null) {
            if (key.required()) {
                missing(key, key.kind().expected());
            }
        } else if (!key.kind().accepts().test(setting.value())) {
            wrong(key, key.shown(setting.value()), key.kind().expected());
        }
    }

    private void checkNetwork() {
        for (var key : List.of(NetworkKeys.USERNAME, NetworkKeys.NO_PROXY)) {
            if (set.containsKey(key) && !set.containsKey(NetworkKeys.PROXY)) {
                missing(NetworkKeys.PROXY, "because " + key + " is set and would be of no effect");
            }
        }
        if (set.containsKey(NetworkKeys.PASSWORD) && !set.containsKey(NetworkKeys.USERNAME)) {
            missing(NetworkKeys.USERNAME, "because " + NetworkKeys.PASSWORD + " is set and would be of no effect");
        }
        faultOf(NetworkKeys.CA_FILE, file -> CaFile.problem(workingDirectory.resolve(file)))
                .ifPresent(problem -> wrong(
                        NetworkKeys.CA_FILE,
                        problem,
                        "a readable file with certificates (-----BEGIN CERTIFICATE-----)"));
    }

    private void checkStates() {
        var earning = lowerCaseWords("orders.states");
        var taking = lowerCaseWords("orders.cancelled-states");
        taking.stream().filter(earning::contains).forEach(state -> catalogue
                .find("orders.cancelled-states")
                .ifPresent(key -> wrong(
                        key,
                        "\"" + Printable.of(state) + "\", which orders.states holds too",
                        "states that earn nothing")));
    }

    private void checkNotBefore() {
        if (right(OrdersStart.KEY).filter(OrdersStart::needsZone).isPresent()
                && right("orders.sql.time-zone")
                        .or(() -> right("orders.file.time-zone"))
                        .isEmpty()) {
            wrong(
                    OrdersStart.KEY,
                    "\"" + Printable.of(set.get(OrdersStart.KEY).value()) + "\", which names no time zone",
                    "an offset, as in 2026-11-22T00:00:00-03:00, or a zone in orders.sql.time-zone");
        }
    }

    private boolean isEnabled(String prefix) {
        return right(prefix + ".enabled").equals(Optional.of("true"));
    }

    /** Another client than the one in the box may have the address in its own properties. */
    private void checkQueue(String prefix) {
        if (!set.containsKey(prefix + ".url") && !set.containsKey(prefix + ".driver-properties")) {
            catalogue
                    .find(prefix + ".url")
                    .ifPresent(key -> missing(key, key.kind().expected() + ", because " + prefix + ".enabled is true"));
        }
    }

    private void checkDatabase(String prefix) {
        if (!set.containsKey(prefix + ".url")) {
            catalogue
                    .find(prefix + ".url")
                    .ifPresent(key -> missing(key, key.kind().expected() + ", because " + prefix + ".enabled is true"));
        }
        faultOf(prefix + ".query", query -> QueryFile.problem(workingDirectory.resolve(query)))
                .ifPresent(problem -> catalogue
                        .find(prefix + ".query")
                        .ifPresent(key -> wrong(
                                key, problem, "a readable file with one SELECT that uses the parameter :#since")));
        if (right(prefix + ".start").filter(PollStart::needsZone).isPresent()
                && !set.containsKey(prefix + ".time-zone")) {
            catalogue
                    .find(prefix + ".time-zone")
                    .ifPresent(key -> missing(
                            key, key.kind().expected() + ", because " + prefix + ".start has no offset of its own"));
        }
    }

    private Optional<String> faultOf(String key, Function<String, Optional<String>> problem) {
        return right(key)
                .flatMap(value -> problem.apply(value).map(words -> "\"" + Printable.of(value) + "\", " + words));
    }

    /** The value that holds for a key, unless it is wrong in itself. */
    private Optional<String> right(String name) {
        return catalogue.find(name).flatMap(key -> Optional.ofNullable(set.get(name))
                .map(Setting::value)
                .or(key::fallback)
                .filter(key.kind().accepts()));
    }

    private List<String> lowerCaseWords(String key) {
        return right(key).map(Kinds::split).orElse(List.of()).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private void missing(String name, String why) {
        catalogue.find(name).ifPresent(key -> missing(key, key.kind().expected() + ", " + why));
    }

    private void wrong(String name, String found, String expected) {
        catalogue.find(name).ifPresent(key -> wrong(key, found, expected));
    }

    private void missing(Key key, String expected) {
        var where = "application.properties, or the variable " + Catalogue.variable(key.name());
        faults.add(new ConfigurationFault(key.name(), where, "nothing", expected));
    }

    private void wrong(Key key, String found, String expected) {
        var where = Optional.ofNullable(set.get(key.name())).map(Setting::where).orElse("its default");
        faults.add(new ConfigurationFault(key.name(), where, found, expected));
    }
}
