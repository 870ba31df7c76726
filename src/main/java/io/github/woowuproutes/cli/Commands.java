package io.github.woowuproutes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * The subcommands by name. Only the one that was asked for is made, so that the classes of the others are not loaded;
 * for help, and for a name that nobody knows, all are.
 */
final class Commands {

    private final Map<String, Function<Terminal, Callable<Integer>>> byName;

    /** @param byName how each command is made, in the order of the help */
    Commands(Map<String, Function<Terminal, Callable<Integer>>> byName) {
        this.byName = byName;
    }

    /** Every command there is. */
    static Commands all() {
        var byName = new LinkedHashMap<String, Function<Terminal, Callable<Integer>>>();
        byName.put("demo", DemoCommand::new);
        byName.put("run", RunCommand::new);
        byName.put("check", CheckCommand::new);
        byName.put("sandbox", SandboxCommand::new);
        byName.put("report", ReportCommand::new);
        byName.put("orders", OrdersCommand::new);
        byName.put("replay", ReplayCommand::new);
        byName.put("skip", SkipCommand::new);
        byName.put("resume", ResumeCommand::new);
        byName.put("import-rewarded", ImportRewardedCommand::new);
        return new Commands(byName);
    }

    /**
     * Runs one command.
     *
     * @return an {@link ExitCode}
     */
    int execute(Terminal terminal, String... arguments) {
        return arguments.length == 1 && byName.containsKey(arguments[0])
                ? executePlain(arguments[0], terminal)
                : new Parser(neededFor(List.of(arguments), terminal), terminal).execute(arguments);
    }

    /** Without options there is nothing to parse, and the parser would take a third of a second to load. */
    private int executePlain(String name, Terminal terminal) {
        try {
            return byName.get(name).apply(terminal).call();
        } catch (Exception failure) {
            return Failures.report(failure, false, terminal.err());
        }
    }

    private Map<String, Callable<Integer>> neededFor(List<String> arguments, Terminal terminal) {
        var asked =
                arguments.stream().filter(argument -> !argument.startsWith("-")).findFirst();
        var needed = new LinkedHashMap<String, Callable<Integer>>();
        asked.filter(byName::containsKey)
                .ifPresentOrElse(
                        name -> needed.put(name, byName.get(name).apply(terminal)),
                        () -> byName.forEach((name, make) -> needed.put(name, make.apply(terminal))));
        return needed;
    }
}
