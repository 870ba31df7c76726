package io.github.woowuproutes.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** A process of its own that works on a journal until it is killed. */
final class JournalChild implements AutoCloseable {

    private final Process process;
    final BufferedReader output;

    private JournalChild(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static JournalChild start(String what, JournalSettings settings) throws IOException {
        return new JournalChild(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalChild.class.getName(),
                        what,
                        settings.url(),
                        settings.username().orElse(""),
                        settings.workingDirectory().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The next line that the child's own work printed. */
    String line() throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith("> ")) {
            line = output.readLine();
        }
        return line == null ? "end" : line.substring(2);
    }

    /** Like {@code kill -9}; what it printed before can still be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws Exception {
        Optional<String> user = Optional.of(arguments[2]).filter(name -> !name.isEmpty());
        Journal journal = Journal.open(new JournalSettings(arguments[1], user, user, Path.of(arguments[3])));
        if (arguments[0].equals("hold")) {
            hold(journal);
        } else {
            write(journal);
        }
        Thread.currentThread().join();
    }

    private static void hold(Journal journal) {
        try {
            Deliveries deliveries = journal.deliver("child", Duration.ofMinutes(10));
            for (Claimed order : deliveries.claim(2)) {
                if (order.number().equals("sent")) {
                    deliveries.sending(order, 5, "body", Notes.NONE);
                }
            }
            say("holds");
        } catch (JournalInUse e) {
            say("in use");
        }
    }

    private static void write(Journal journal) {
        var threads = Executors.newFixedThreadPool(8);
        for (int t = 0; t < 8; t++) {
            int thread = t;
            threads.submit(() -> {
                for (int i = 0; ; i++) {
                    String number = thread + "-" + i;
                    journal.accept("child", List.of(Orders.reward(number, number)), List.of(), List.of());
                    say(number);
                }
            });
        }
    }

    private static synchronized void say(String line) {
        System.out.println("> " + line);
        System.out.flush();
    }
}
