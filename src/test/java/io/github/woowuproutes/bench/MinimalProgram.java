package io.github.woowuproutes.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * What somebody writes who needs it done today: reads the shop's orders with the same query, and rewards them with so many
 * threads over one shared HTTP client. It has no journal and is not safe in any way: a failed order is only counted, and an
 * order whose mark was not written is rewarded again by the next run. Prints how many failed.
 */
final class MinimalProgram {

    private static final int FETCHED = 1_000;
    private static final int WAITING = 1_000;

    private final BlockingQueue<MinimalOrder> queue = new ArrayBlockingQueue<>(WAITING);
    private final MinimalClient client;
    private final MinimalMarks marks;

    private MinimalProgram(MinimalClient client, MinimalMarks marks) {
        this.client = client;
        this.marks = marks;
    }

    /** Takes the shop's JDBC address, the file of its query, WoowUp's address, and the number of threads. */
    public static void main(String[] arguments) throws Exception {
        String sql = Files.readString(Path.of(arguments[1]))
                .replaceAll("(?m)^--.*$", "")
                .replace(":#since", "?");
        int workers = Integer.parseInt(arguments[3]);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        MinimalClient client = new MinimalClient(http, arguments[2]);
        try (Connection reading = DriverManager.getConnection(arguments[0], Shop.USER, Shop.USER);
                Connection writing = DriverManager.getConnection(arguments[0], Shop.USER, Shop.USER)) {
            MinimalProgram program = new MinimalProgram(client, new MinimalMarks(writing));
            program.run(reading, sql, workers);
        }
        System.out.println(client.failures());
        System.exit(0);
    }

    private void run(Connection connection, String sql, int workers) throws Exception {
        client.readRate();
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        for (int i = 0; i < workers; i++) {
            threads.execute(this::work);
        }
        read(connection, sql);
        for (int i = 0; i < workers; i++) {
            queue.put(MinimalOrder.END);
        }
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.DAYS);
        marks.write();
    }

    private void read(Connection connection, String sql) throws SQLException, InterruptedException {
        connection.setAutoCommit(false);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCHED);
            query.setTimestamp(1, Timestamp.valueOf(LocalDateTime.now().minusDays(365)));
            try (ResultSet rows = query.executeQuery()) {
                MinimalOrder order = null;
                while (rows.next()) {
                    if (order == null || !order.is(rows)) {
                        put(order);
                        order = MinimalOrder.of(rows);
                    }
                    order.add(rows);
                }
                put(order);
            }
        }
    }

    private void put(MinimalOrder order) throws InterruptedException {
        if (order != null) {
            queue.put(order);
        }
    }

    private void work() {
        try {
            for (MinimalOrder order = queue.take(); order != MinimalOrder.END; order = queue.take()) {
                if (client.reward(order)) {
                    marks.add(order.number());
                }
            }
        } catch (InterruptedException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
