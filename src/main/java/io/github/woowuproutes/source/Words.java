package io.github.woowuproutes.source;

import io.github.woowuproutes.rows.SourceFault;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** Says why a poll failed. */
final class Words {

    private Words() {}

    static String of(Throwable failure, ShopSettings settings) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SourceFault fault) {
                return fault.getMessage();
            }
        }
        var database = database(failure);
        if (database.isEmpty()) {
            return "the poll failed: " + plain(innermost(failure));
        }
        if (isRefusal(database.get())) {
            return "the shop's database at %1$s.url refuses %1$s.username and %1$s.password: %2$s"
                    .formatted(settings.prefix(), plain(database.get()));
        }
        if (!isAway(failure) && isOutOfTime(failure, database.get())) {
            return "the query %s took longer than %s.timeout: an index on the time column helps, or a longer time (%s)"
                    .formatted(settings.query(), settings.prefix(), plain(database.get()));
        }
        return isAway(failure)
                ? "the shop's database at %s.url does not answer: %s"
                        .formatted(settings.prefix(), plain(database.get()))
                : "the query %s fails: %s".formatted(settings.query(), plain(database.get()));
    }

    /** Whether the database could not be reached, or went away. */
    static boolean isAway(Throwable failure) {
        var database = database(failure);
        if (database.isEmpty() || isRefusal(database.get()) || failure instanceof SourceFault) {
            return false;
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return hasState(database.get(), "08");
    }

    /** By the type that JDBC has for it, or as PostgreSQL (57014) and MariaDB (70100) say it. */
    private static boolean isOutOfTime(Throwable failure, SQLException database) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTimeoutException) {
                return true;
            }
        }
        return hasState(database, "57014") || hasState(database, "70100");
    }

    private static boolean isRefusal(SQLException database) {
        return hasState(database, "28");
    }

    private static boolean hasState(SQLException database, String stateClass) {
        return database.getSQLState() != null && database.getSQLState().startsWith(stateClass);
    }

    private static Optional<SQLException> database(Throwable failure) {
        var innermost = Optional.<SQLException>empty();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                innermost = Optional.of(sql);
            }
        }
        return innermost;
    }

    private static Throwable innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String plain(Throwable failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("\\s+", " ");
    }
}
