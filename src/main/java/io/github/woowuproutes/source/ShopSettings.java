package io.github.woowuproutes.source;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.config.Statements;
import io.github.woowuproutes.rows.SourceFault;
import io.github.woowuproutes.rows.TimeReader;
import io.github.woowuproutes.rows.UnreadableException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The keys of one shop database.
 *
 * @param prefix   what its keys begin with, for example {@code orders.sql}; also its name in the journal
 * @param shop     the shop of orders that name none
 * @param overlap  how far before the mark a poll looks again
 * @param settle   how old a row must be to be taken
 * @param sweep    how far back the daily pass looks; zero for none
 * @param zone     the zone of times that carry none
 * @param customer the order fields of which one must identify the customer
 * @param earning  the states that earn points
 * @param init     what each connection runs before it is read from
 * @param timeout  how long the query may take; zero for as long as the driver lets it
 */
record ShopSettings(
        String prefix,
        String shop,
        String url,
        Optional<String> username,
        Optional<String> password,
        String query,
        String start,
        Duration overlap,
        Duration settle,
        Duration sweep,
        Optional<ZoneId> zone,
        List<String> customer,
        List<String> earning,
        List<String> init,
        Duration timeout) {

    static ShopSettings of(String prefix, Configuration configuration) {
        return new ShopSettings(
                prefix,
                configuration.text("orders.shop"),
                configuration.text(prefix + ".url"),
                configuration.find(prefix + ".username"),
                configuration.find(prefix + ".password"),
                configuration.text(prefix + ".query"),
                configuration.text(prefix + ".start"),
                configuration.duration(prefix + ".overlap"),
                configuration.duration(prefix + ".settle"),
                configuration.duration(prefix + ".sweep"),
                configuration.find(prefix + ".time-zone").map(name -> zone(prefix, name)),
                configuration.list("woowup.customer.id"),
                configuration.list("orders.states"),
                configuration.find(prefix + ".init").map(Statements::of).orElse(List.of()),
                configuration.duration(prefix + ".timeout"));
    }

    /** The zone to show times in: the shop's own, or UTC where only times with a zone were ever seen. */
    ZoneId zoneOrUtc() {
        return zone.orElse(ZoneOffset.UTC);
    }

    /** Where the very first poll begins. A date or time without a zone is one of {@link #zoneOrUtc()}. */
    Instant startAt(Instant now) {
        if (start.equalsIgnoreCase("now")) {
            return now;
        }
        try {
            if (start.length() <= "2026-11-22".length()) {
                return LocalDate.parse(start).atStartOfDay(zoneOrUtc()).toInstant();
            }
            return new TimeReader(prefix, Optional.of(zoneOrUtc())).read(start).instant();
        } catch (DateTimeException | UnreadableException unreadable) {
            throw new SourceFault(
                    prefix,
                    "%s.start is '%s': write now, a date such as 2026-11-22, or a time such as 2026-11-22T15:00:00-03:00"
                            .formatted(prefix, start),
                    unreadable);
        }
    }

    /** Gives a statement its time, as JDBC counts it: in seconds, of which any begun one is whole. */
    void limit(Statement statement) throws SQLException {
        if (!timeout.isZero()) {
            statement.setQueryTimeout(
                    (int) Math.min(Integer.MAX_VALUE, timeout.plusMillis(999).toSeconds()));
        }
    }

    private static ZoneId zone(String prefix, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new SourceFault(
                    prefix,
                    "%s.time-zone is '%s', which is no time zone: write one such as America/Argentina/Buenos_Aires"
                            .formatted(prefix, name),
                    unknown);
        }
    }
}
