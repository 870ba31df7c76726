package io.github.woowuproutes.source;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.journal.Marks;
import io.github.woowuproutes.rows.OrderAssembly;
import io.github.woowuproutes.rows.SourceFault;
import java.time.Clock;
import java.util.Iterator;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.component.sql.RowMapperFactory;
import org.apache.camel.component.sql.SqlPrepareStatementStrategy;

/**
 * One shop database, as the kamelet {@code shop-database-source} needs it: its connections, what camel-sql asks for, and
 * the steps of a poll. The flow between the steps is the kamelet's.
 */
public final class ShopDatabase implements AutoCloseable {

    /** The exchange variable that holds the pass in hand. */
    static final String PASS = "pass";

    private final ShopSettings settings;
    private final Marks marks;
    private final Clock clock;
    private final Passes passes;
    private final OrderAssembly assembly;
    private final ShopConnections connections;
    private final RowMapperFactory rows;
    private final SqlPrepareStatementStrategy since;
    private final PollStatus status;

    /**
     * Reads the keys; does not connect yet.
     *
     * @param prefix what its keys begin with, for example {@code orders.sql}
     */
    public ShopDatabase(String prefix, Configuration configuration, Marks marks, PollStatuses statuses, Clock clock) {
        this.settings = ShopSettings.of(prefix, configuration);
        this.marks = marks;
        this.clock = clock;
        this.passes = new Passes(settings, marks);
        this.assembly = new OrderAssembly(settings.zoneOrUtc(), settings.earning());
        var dialect = Dialect.of(settings.url(), settings.zone(), clock);
        this.connections = new ShopConnections(settings, dialect);
        this.rows = new RowReaders(() -> new RowReader(
                settings,
                dialect,
                columns -> assembly.columns(columns.positions().keySet())));
        this.since = new SinceBinding(settings, new ClockColumn(dialect, settings));
        this.status = statuses.of(prefix);
    }

    /** The body becomes what must be committed before the very first poll, or nothing. */
    public void begin(Exchange exchange) {
        exchange.getMessage().setBody(passes.beginning(clock.instant()).orElse(null));
    }

    /** The body becomes the list of passes that are due. */
    public void passes(Exchange exchange) {
        exchange.getMessage().setBody(passes.due(clock.instant()));
    }

    /** The body, an iterator of rows, becomes a lazy iterator of portions. */
    public void portions(Exchange exchange) {
        var rows = new UntilStop(
                settings.prefix(), exchange.getMessage().getBody(Iterator.class), () -> exchange.getContext()
                        .isStopping());
        var pass = exchange.getVariable(PASS, Pass.class);
        exchange.getMessage().setBody(new Portions(pass, rows, settings.prefix(), settings.shop(), assembly));
    }

    /** Notes that the pass in hand came to its end. */
    public void passed(Exchange exchange) {
        var pass = exchange.getVariable(PASS, Pass.class);
        if (!pass.tally().ended()) {
            throw new SourceFault(settings.prefix(), "the result broke off before its end");
        }
        if (pass.kind() == Pass.Kind.REREAD) {
            marks.lookedFor(pass.wanted());
        }
        status.succeeded(pass, clock.instant());
    }

    /** Notes why the poll failed, unless a stop has ended it. The mark is where the last committed portion put it. */
    public void failed(Exchange exchange) {
        if (exchange.getContext().isStopping()) {
            return;
        }
        var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        status.failed(Words.of(failure, settings), clock.instant());
    }

    /** Its connections; for the kamelet, which can call only what is static. */
    public static DataSource connections(ShopDatabase shop) {
        return shop.connections;
    }

    /** What binds {@code :#since}; for the kamelet. */
    public static SqlPrepareStatementStrategy since(ShopDatabase shop) {
        return shop.since;
    }

    /** What reads its rows; for the kamelet. */
    public static RowMapperFactory rows(ShopDatabase shop) {
        return shop.rows;
    }

    @Override
    public void close() {
        connections.close();
    }
}
