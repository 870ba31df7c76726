package io.github.woowuproutes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** What differs between the databases that can hold a journal. */
interface Dialect {

    /** The folder of its schema scripts. */
    String folder();

    /** The database's present time, as SQL. */
    String now();

    /** The database's present time plus a parameter in milliseconds, as SQL. */
    String later();

    /** The database's present time in milliseconds since 1970, as SQL. */
    String millis();

    /** When the order was paid, plus a parameter in milliseconds, as SQL; NULL if that is not known. */
    String held();

    /** The order, as something that SQL's JSON operators take. */
    String json();

    /** Connections that are only read from. */
    DataSource readers();

    /** A connection to write with: every commit durable when it returns. */
    Connection writer() throws SQLException;

    /**
     * Called before an older journal is brought to this version: keeps a copy of it where that is the business of whoever runs
     * the bundle.
     *
     * @param version the schema that it has
     */
    void backUp(Connection connection, int version) throws SQLException;

    /** Called in the transaction that claims: from here to its end no other instance claims. */
    void claimAlone(Connection connection) throws SQLException;

    /** A moment, as the driver takes it for a parameter. */
    Object value(Instant instant);

    Instant instant(ResultSet row, String column) throws SQLException;

    /** The proof, for as long as this process lives, that it is alive. */
    Ownership ownership();

    /** Closes what was opened here. */
    void close();
}
