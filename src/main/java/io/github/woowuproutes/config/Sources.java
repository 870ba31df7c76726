package io.github.woowuproutes.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Brings together what the file and the environment say, and finds the keys and variables that nobody knows. */
final class Sources {

    private final Catalogue catalogue;
    private final RouteFiles routes;
    private final PropertiesFile file;
    private final Map<String, String> environment;

    Sources(Catalogue catalogue, RouteFiles routes, PropertiesFile file, Map<String, String> environment) {
        this.catalogue = catalogue;
        this.routes = routes;
        this.file = file;
        this.environment = environment;
    }

    /** Every known key that has a value which is not blank; the environment wins. */
    Map<String, Setting> set() {
        var set = new LinkedHashMap<String, Setting>();
        for (var name : known()) {
            var variable = Catalogue.variable(name);
            var fromEnvironment = environment.getOrDefault(variable, "").strip();
            if (!fromEnvironment.isEmpty()) {
                set.put(name, new Setting(name, fromEnvironment, "variable " + variable));
            } else if (file.settings().containsKey(name)
                    && !file.settings().get(name).value().isEmpty()) {
                set.put(name, file.settings().get(name));
            }
        }
        return set;
    }

    /** Keys of ours in the file that do not exist, and keys that a route file needs and nobody has set. */
    List<ConfigurationFault> faults() {
        var faults = new ArrayList<ConfigurationFault>();
        var known = known();
        file.settings().values().stream()
                .filter(setting -> Catalogue.isOurs(setting.key()) && !known.contains(setting.key()))
                .forEach(setting -> faults.add(new ConfigurationFault(
                        setting.key(),
                        setting.where(),
                        "a key that does not exist",
                        suggestion(setting.key(), known))));
        var set = set();
        routes.keys().forEach((key, routeFile) -> {
            if (Catalogue.isOurs(key) && catalogue.find(key).isEmpty() && !set.containsKey(key)) {
                faults.add(new ConfigurationFault(
                        key,
                        routeFile,
                        "a placeholder without a value",
                        suggestion(key, catalogue.names()) + ", or a value for it in application.properties"));
            }
        });
        return faults;
    }

    /** Variables that look like ours and have no effect. */
    List<String> warnings() {
        var warnings = new ArrayList<>(file.warnings());
        var variables = known().stream().map(Catalogue::variable).toList();
        new TreeMap<>(environment)
                .keySet().stream()
                        .filter(variable -> Catalogue.isOurVariable(variable) && !variables.contains(variable))
                        .forEach(variable -> warnings.add("The variable " + Printable.of(variable)
                                + " has no effect: no key has this name"
                                + Nearest.to(variable, variables)
                                        .map(best -> "; did you mean " + best + "?")
                                        .orElse(".")));
        return warnings;
    }

    /** Without a dot it is a parameter of a kamelet: its {@code path} has nothing to do with the variable {@code PATH}. */
    private Set<String> known() {
        var known = new LinkedHashSet<>(catalogue.names());
        Stream.of(routes.keys(), routes.optional())
                .flatMap(names -> names.keySet().stream())
                .filter(name -> name.contains("."))
                .forEach(known::add);
        return known;
    }

    private static String suggestion(String key, Set<String> known) {
        return Nearest.to(key, known).map(best -> "perhaps " + best).orElse("a key that docs/reference.md lists");
    }
}
