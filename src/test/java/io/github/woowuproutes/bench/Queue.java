package io.github.woowuproutes.bench;

import io.github.woowuproutes.jms.Broker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A broker in a process of its own, with one queue of orders. */
final class Queue implements AutoCloseable {

    static final String USER = Broker.USER;
    static final String PASSWORD = Broker.PASSWORD;

    /**
     * What became of its messages.
     *
     * @param messages how many are left
     * @param givenUp  how many were delivered ten times in vain
     */
    record Left(long messages, long givenUp) {}

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter commands;
    private final String url;

    private Queue(Process process) throws IOException {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.commands =
                new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        this.url = answer();
    }

    static Queue start(Path folder) throws IOException {
        var command = Java.main(List.of("-XX:+UseSerialGC", "-Xmx1g"), BrokerProcess.class, folder.toString());
        return new Queue(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    String url() {
        return url;
    }

    /** Returns when so many orders are in the queue, on disk. */
    void send(int orders) throws IOException {
        commands.println("send " + orders);
        answer();
    }

    Left left() throws IOException {
        commands.println("count");
        var numbers = answer().split(" ");
        return new Left(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    private String answer() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException("the broker ended");
        }
        return line;
    }

    @Override
    public void close() {
        commands.close();
        process.onExit().join();
    }
}
