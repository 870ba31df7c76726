package io.github.woowuproutes.source;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.sql.SqlPrepareStatementStrategy;

/** Binds {@code :#since} for camel-sql, as this database needs it; leaves all the rest of the query as it is. */
final class SinceBinding implements SqlPrepareStatementStrategy {

    private final String prefix;
    private final ClockColumn clock;

    private record Value(Pass pass, int places) {}

    SinceBinding(String prefix, ClockColumn clock) {
        this.prefix = prefix;
        this.clock = clock;
    }

    @Override
    public String prepareQuery(String query, boolean allowNamedParameters, Exchange exchange) {
        return ShopQuery.parse(prefix, query).sql();
    }

    @Override
    public Iterator<?> createPopulateIterator(
            String query, String preparedQuery, int expectedParams, Exchange exchange, Object value) {
        var pass = exchange.getVariable(ShopDatabase.PASS, Pass.class);
        return List.of(new Value(pass, ShopQuery.parse(prefix, query).places())).iterator();
    }

    @Override
    public void populateStatement(PreparedStatement statement, Iterator<?> values, int expectedParams)
            throws SQLException {
        var value = (Value) values.next();
        clock.bind(statement, value.places(), value.pass().since());
    }
}
