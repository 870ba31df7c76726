package io.github.woowuproutes.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of further processes on this Java and this class path. */
final class Java {

    private Java() {}

    static List<String> main(List<String> options, Class<?> main, String... arguments) {
        return main(options, System.getProperty("java.class.path"), main.getName(), arguments);
    }

    static List<String> main(List<String> options, String classPath, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        return command;
    }
}
