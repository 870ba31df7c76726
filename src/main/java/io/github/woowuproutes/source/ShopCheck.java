package io.github.woowuproutes.source;

import io.github.woowuproutes.accept.Document;
import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.rows.Column;
import io.github.woowuproutes.rows.OrderAssembly;
import io.github.woowuproutes.rows.SourceFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries a shop database without committing anything: everything that is wrong, and the first orders as they would come. */
public final class ShopCheck {

    private final Configuration configuration;
    private final Clock clock;

    public ShopCheck(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param faults    what keeps orders from being read, in words with the remedy; empty if all is well
     * @param remarks   what is worth knowing, and keeps nothing from working
     * @param documents the first orders, not yet checked against the form
     * @param reachable false if the database did not answer, which may heal by itself
     */
    public record Report(List<String> faults, List<String> remarks, List<Document> documents, boolean reachable) {

        public Report {
            faults = List.copyOf(faults);
            remarks = List.copyOf(remarks);
            documents = List.copyOf(documents);
        }
    }

    /**
     * Connects, runs the query from the configured start, and reads its first rows.
     *
     * @param prefix what the keys of the database begin with
     * @param first  how many orders to show
     */
    public Report of(String prefix, int first) {
        var faults = new ArrayList<String>();
        var remarks = new ArrayList<String>();
        var documents = new ArrayList<Document>();
        var reachable = true;
        try {
            reachable = read(ShopSettings.of(prefix, configuration), first, faults, remarks, documents);
        } catch (SourceFault fault) {
            faults.add(fault.getMessage());
        }
        return new Report(faults, remarks, documents, reachable);
    }

    /**
     * What keeps a database from ever being read, found without connecting to it: no driver, or a query that cannot be.
     *
     * @param prefix what the keys of the database begin with
     */
    public List<String> withoutConnecting(String prefix) {
        var faults = new ArrayList<String>();
        try {
            var settings = ShopSettings.of(prefix, configuration);
            query(settings, faults);
            ShopConnections.requireDriver(settings);
        } catch (SourceFault fault) {
            faults.add(fault.getMessage());
        }
        return faults;
    }

    private boolean read(
            ShopSettings settings, int first, List<String> faults, List<String> remarks, List<Document> documents) {
        var query = query(settings, faults);
        var dialect = Dialect.of(settings.url(), settings.zone(), clock);
        try (var connections = new ShopConnections(settings, dialect);
                var connection = connections.getConnection()) {
            if (query.isPresent()) {
                read(settings, dialect, connection, query.get(), first, faults, remarks, documents);
            }
            return true;
        } catch (SQLException | SourceFault failed) {
            faults.add(Words.of(failed, settings));
            return !Words.isAway(failed);
        }
    }

    private static Optional<ShopQuery> query(ShopSettings settings, List<String> faults) {
        try {
            return Optional.of(ShopQuery.parse(
                    settings.prefix(), Files.readString(Path.of(settings.query()), StandardCharsets.UTF_8)));
        } catch (NoSuchFileException missing) {
            faults.add("%s.query names the file %s, which is not there".formatted(settings.prefix(), settings.query()));
        } catch (IOException unreadable) {
            faults.add("the file %s of %s.query cannot be read as UTF-8: %s"
                    .formatted(settings.query(), settings.prefix(), unreadable.getMessage()));
        } catch (SourceFault fault) {
            faults.add(fault.getMessage());
        }
        return Optional.empty();
    }

    private void read(
            ShopSettings settings,
            Dialect dialect,
            Connection connection,
            ShopQuery query,
            int first,
            List<String> faults,
            List<String> remarks,
            List<Document> documents)
            throws SQLException {
        var now = clock.instant();
        // with the start at now there would be nothing to show
        var start = settings.start().equalsIgnoreCase("now") ? now.minus(Duration.ofDays(30)) : settings.startAt(now);
        var assembly = new OrderAssembly(settings.zoneOrUtc(), settings.earning());
        var tally = new Tally();
        try (var statement = connection.prepareStatement(query.sql())) {
            statement.setFetchSize(500);
            settings.limit(statement);
            new ClockColumn(dialect, settings).bind(statement, query.places(), start);
            var reader = new RowReader(settings, dialect, columns -> {
                assembly.columns(columns.positions().keySet());
                remark(columns, remarks);
            });
            var pass = new Pass(Pass.Kind.POLL, start, start, start, now, settings.settle(), List.of(), tally);
            documents(
                    new Portions(
                            pass,
                            new FirstRows(settings.prefix(), statement, reader),
                            settings.prefix(),
                            settings.shop(),
                            assembly),
                    first,
                    documents);
        }
        if (query.places() == 0) {
            remarks.add("the query %s has no :#since: every poll reads the whole table".formatted(settings.query()));
        }
        remark(tally, start, settings, faults, remarks);
    }

    private static void documents(Portions portions, int first, List<Document> documents) {
        portions.forEachRemaining(portion -> portion.documents().stream()
                .limit(Math.max(0, first - documents.size()))
                .forEach(documents::add));
    }

    private static void remark(Columns columns, List<String> remarks) {
        if (!columns.unknown().isEmpty()) {
            remarks.add("these columns of the query are not looked at: " + String.join(", ", columns.unknown()));
        }
        if (!columns.has(Column.CHANGED_AT)) {
            remarks.add("the query has no changed_at, so an order that changes after it was paid is not seen again");
        }
    }

    private static void remark(
            Tally tally, Instant start, ShopSettings settings, List<String> faults, List<String> remarks) {
        if (tally.backwards()) {
            faults.add("times run backwards in the result of %s: ORDER BY changed_at, else paid_at, then number"
                    .formatted(settings.query()));
        }
        if (tally.scattered()) {
            faults.add("rows of one order are apart in the result of %s: ORDER BY the time, then number"
                    .formatted(settings.query()));
        }
        if (tally.rows() == 0) {
            remarks.add("the query %s returns no row since %s".formatted(settings.query(), start));
        }
        if (tally.waiting() > 0) {
            remarks.add("%d orders are younger than %s.settle and wait".formatted(tally.waiting(), settings.prefix()));
        }
    }
}
