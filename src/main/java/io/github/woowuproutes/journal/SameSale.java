package io.github.woowuproutes.journal;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One sale under several numbers: that of the web shop and that of the ERP's invoice. Each number has a row, so that the
 * journal's unique key keeps any of them from being rewarded a second time, whichever comes first and through whichever
 * instance.
 */
final class SameSale {

    private final String source;
    private final Dialect dialect;
    private final Transaction transaction;
    private final SaleNames names;
    private final Set<SaleNumber> joined = new LinkedHashSet<>();

    SameSale(String source, Dialect dialect, Transaction transaction, SaleNames names) {
        this.source = source;
        this.dialect = dialect;
        this.transaction = transaction;
        this.names = names;
    }

    /** Makes one sale of an entry's number and its alias, if it has one. */
    void join(Entry entry) throws SQLException {
        if (entry.alias().isPresent()) {
            SaleNumber alias = new SaleNumber(entry.shop(), entry.alias().get());
            join(entry.kind(), SaleNumber.of(entry), alias);
            joined.add(SaleNumber.of(entry));
            joined.add(alias);
        }
    }

    /** The numbers that were joined so far. */
    Set<SaleNumber> joined() {
        return joined;
    }

    /** Makes one sale of two numbers, of which the first has a row already. */
    void join(Kind kind, SaleNumber number, SaleNumber other) throws SQLException {
        long sale = names.sale(kind, number).orElseThrow();
        if (names.sale(kind, other).isEmpty() && name(kind, other, sale)) {
            return;
        }
        long another = names.sale(kind, other).orElseThrow();
        if (sale != another) {
            merge(names.standing(sale), names.standing(another));
        }
    }

    /** False if the number got a row of its own meanwhile, through another instance. */
    private boolean name(Kind kind, SaleNumber number, long sale) throws SQLException {
        return transaction.change(
                        "name-sale",
                        number.shop(),
                        number.number(),
                        kind.name(),
                        names.standing(sale).words(),
                        sale,
                        source)
                > 0;
    }

    private void merge(SaleNames.Standing one, SaleNames.Standing other) throws SQLException {
        SaleNames.Standing stays = one.yieldsTo(other) ? other : one;
        SaleNames.Standing yields = stays == one ? other : one;
        if (!yields(yields, stays) && !yields(stays, yields)) {
            transaction.change(
                    "park-rewarded-twice",
                    stays.words() + ", which was rewarded as well: take the points of one of them back in WoowUp",
                    yields.id());
        }
    }

    /** False if it was sent, perhaps just now. */
    private boolean yields(SaleNames.Standing yields, SaleNames.Standing stays) throws SQLException {
        boolean pointed = transaction.change("join-sale", stays.words(), stays.id(), yields.id()) > 0;
        if (pointed) {
            transaction.change("rename-sale", stays.id(), stays.words(), yields.id());
        }
        return pointed;
    }

    /**
     * An order arrives under a number that so far only pointed to another. If that one cannot be sent as it is, the newcomer
     * takes its place; else it is the same sale, and known.
     */
    Kept arrivedAs(long row, long sale, Entry entry) throws SQLException {
        String words = "the same sale as order " + entry.number();
        boolean takesPlace = entry.standing().state() == State.NEW
                && entry.kind() == Kind.REWARD
                && transaction.change("yield-sale", words, row, sale) > 0;
        if (takesPlace) {
            transaction.change(
                    "take-over-sale",
                    entry.customer(),
                    entry.contentHash(),
                    entry.payload(),
                    dialect.value(entry.paidAt()),
                    source,
                    entry.due().map(dialect::value).orElse(null),
                    row);
            transaction.change("rename-sale", row, words, sale);
            return new Kept(Novelty.REPLACED, State.NEW);
        }
        transaction.change("note-name-arrived", entry.contentHash(), source, row);
        transaction.change(
                "note-history", sale, "arrived as order " + entry.number(), entry.contentHash(), entry.payload());
        return new Kept(Novelty.SAME, names.standing(sale).state());
    }
}
