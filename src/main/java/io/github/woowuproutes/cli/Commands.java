package io.github.woowuproutes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The subcommands by name. Only the one that was asked for is made, so that the classes of the others are not loaded;
 * for help, and for a name that nobody knows, all are.
 */
final class Commands {

    private final Map<String, Function<Termination, Object>> byName;

    /** @param byName how each command is made, in the order of the help */
    Commands(Map<String, Function<Termination, Object>> byName) {
        this.byName = byName;
    }

    /** Every command there is. */
    static Commands all() {
        var byName = new LinkedHashMap<String, Function<Termination, Object>>();
        return new Commands(byName);
    }

    /** The commands that a command line needs, each with its name. */
    Map<String, Object> neededFor(List<String> arguments, Termination termination) {
        var asked =
                arguments.stream().filter(argument -> !argument.startsWith("-")).findFirst();
        var needed = new LinkedHashMap<String, Object>();
        asked.filter(byName::containsKey)
                .ifPresentOrElse(
                        name -> needed.put(name, byName.get(name).apply(termination)),
                        () -> byName.forEach((name, make) -> needed.put(name, make.apply(termination))));
        return needed;
    }
}
