package io.github.woowuproutes.source;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Says why a poll failed. */
final class Words {

    private Words() {}

    static String of(Throwable failure, ShopSettings settings) {
        SQLException database = null;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SourceFault fault) {
                return fault.getMessage();
            }
            if (cause instanceof SQLException sql) {
                database = sql;
            }
        }
        if (database == null) {
            return "the poll failed: " + plain(innermost(failure));
        }
        return isConnection(failure, database)
                ? "the shop's database at %s.url does not answer: %s".formatted(settings.prefix(), plain(database))
                : "the query %s fails: %s".formatted(settings.query(), plain(database));
    }

    private static boolean isConnection(Throwable failure, SQLException innermost) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        var state = innermost.getSQLState();
        return state != null && state.startsWith("08");
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
