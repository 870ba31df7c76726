package io.github.woowuproutes.source;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.sql.SqlPrepareStatementStrategy;

/** Binds {@code :#since} for camel-sql, as this database needs it, and bounds the query's time; leaves the rest as it is. */
final class SinceBinding implements SqlPrepareStatementStrategy {

    private final ShopSettings settings;
    private final ClockColumn clock;

    private record Value(Pass pass, int places) {}

    SinceBinding(ShopSettings settings, ClockColumn clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String prepareQuery(String query, boolean allowNamedParameters, Exchange exchange) {
        return ShopQuery.parse(settings.prefix(), query).sql();
    }

    @Override
    public Iterator<?> createPopulateIterator(
            String query, String preparedQuery, int expectedParams, Exchange exchange, Object value) {
        var pass = exchange.getVariable(ShopDatabase.PASS, Pass.class);
        return List.of(new Value(pass, ShopQuery.parse(settings.prefix(), query).places()))
                .iterator();
    }

    @Override
    public void populateStatement(PreparedStatement statement, Iterator<?> values, int expectedParams)
            throws SQLException {
        var value = (Value) values.next();
        settings.limit(statement);
        clock.bind(statement, value.places(), value.pass().since());
    }
}
