package io.github.woowuproutes.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journal, open. Every change returns when it is durable. */
public final class Journal implements Marks, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Dialect dialect;
    private final SqlFiles files;
    private final DataSource readers;
    private final GroupCommit commits;
    private Ownership ownership;
    private Owners owners;

    private Journal(Dialect dialect) {
        this.dialect = dialect;
        this.files = new SqlFiles(dialect);
        this.readers = dialect.readers();
        this.commits = new GroupCommit(dialect, files);
    }

    /**
     * Opens the journal, and brings its schema to this version.
     *
     * @throws JournalUnavailable if its database cannot be reached
     */
    public static Journal open(JournalSettings settings) {
        Dialect dialect =
                SqliteDialect.knows(settings.url()) ? new SqliteDialect(settings) : new PostgresDialect(settings);
        try (Connection connection = dialect.writer()) {
            Migrations.apply(connection, dialect);
        } catch (SQLException e) {
            dialect.close();
            throw new JournalUnavailable("cannot open the " + settings + ": " + e.getMessage(), e);
        }
        return new Journal(dialect);
    }

    /**
     * Binds a new journal to the account, or checks that it is bound to this one.
     *
     * @throws OtherAccount if it belongs to another
     */
    public void belongsTo(Account account) {
        Account bound = commits.commit(transaction -> {
            try (ResultSet row = transaction.statement("read-account").executeQuery()) {
                if (row.next()) {
                    return new Account(row.getString("url"), row.getString("api"), row.getString("program"));
                }
            }
            transaction.change("write-account", account.url(), account.api(), account.program());
            return account;
        });
        if (!bound.equals(account)) {
            throw new OtherAccount(bound, account);
        }
    }

    /**
     * Commits a portion of a source: its orders, what was rejected, and its marks, all or nothing.
     *
     * @throws JournalUnavailable if it cannot be committed; then nothing of it may be acknowledged
     */
    public Acceptance accept(String source, List<Entry> entries, List<Rejection> rejections, List<Mark> marks) {
        return commits.commit(
                transaction -> new Intake(source, dialect, transaction).accept(entries, rejections, marks));
    }

    @Override
    public Optional<String> read(String name) {
        try (Connection connection = readers.getConnection();
                PreparedStatement statement = connection.prepareStatement(files.get("read-mark"))) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new JournalUnavailable("cannot read the mark " + name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<Wanted> wanted(String source) {
        return new Wants(commits, dialect).of(source);
    }

    @Override
    public void lookedFor(List<Wanted> orders) {
        new Wants(commits, dialect).lookedFor(orders);
    }

    /**
     * A moment that is decided once in the life of a journal: the committed one, or else this one, which is committed now.
     *
     * @param name the mark that holds it
     */
    public Instant once(String name, Instant now) {
        return commits.commit(transaction -> {
            transaction.change("write-mark-once", name, now.toString());
            try (ResultSet row = transaction.statement("read-mark", name).executeQuery()) {
                row.next();
                return Instant.parse(row.getString(1));
            }
        });
    }

    /** What people do to single orders, also while a run delivers from this journal. */
    public Mending mending() {
        return new Mending(commits, dialect);
    }

    /** What keeps rewards from being given too fast. */
    public Brakes brakes() {
        return new Brakes(commits);
    }

    /** Enters what another program has rewarded. */
    public RewardedElsewhere rewardedElsewhere() {
        return new RewardedElsewhere(commits, dialect);
    }

    /**
     * Enters this process as an owner of orders, and takes over those of owners that are proven dead.
     *
     * @param name      who this is, for people
     * @param quietTime how long an uncertain reward rests before WoowUp's list is looked at
     * @throws JournalInUse if only one process may deliver from this journal, and another does
     */
    public Deliveries deliver(String name, Duration quietTime) {
        if (ownership != null) {
            throw new IllegalStateException("this journal delivers already");
        }
        ownership = dialect.ownership();
        owners = new Owners(commits, ownership, quietTime);
        long owner = owners.enter(name);
        owners.takeOver();
        return new Deliveries(commits, dialect, owner, quietTime, owners::isLockLost);
    }

    /** Takes this instance's lock again if it was lost, takes over the orders of owners that died since, and returns how many rewards are uncertain because of it. */
    public int takeOver() {
        return owners.takeOver();
    }

    /**
     * Looks whether this instance's lock is still held, and tries to take it again if not. While it is lost others may take
     * this instance's orders over, so that it neither claims nor sends any.
     */
    public boolean holdsLock() {
        return owners.holdsLock();
    }

    /**
     * After the database's clock was set back: what was to rest until a time of the future is due now.
     *
     * @throws JournalUnavailable if the journal is away
     */
    public void forgetFuture() {
        commits.commit(FutureTimes.FORGOTTEN);
    }

    /**
     * Whether this instance is the one that polls: of several on one PostgreSQL journal, whoever holds the lock. Another takes
     * it over when this one ends, dies or is cut off.
     */
    public boolean isPoller() {
        return ownership != null && ownership.isPoller();
    }

    /** The calls that this instance shares with all others of the journal. */
    public Budget budget() {
        return new Budget(commits, dialect);
    }

    /** Orders that are known by notification only. */
    public Notifications notifications() {
        return new Notifications(commits);
    }

    /** Looks at the journal without changing it. */
    public JournalView view() {
        return new JournalView(dialect, files, readers);
    }

    /** Commits what is waiting, and gives everything back. */
    @Override
    public void close() {
        leave();
        commits.close();
        if (ownership != null) {
            ownership.close();
        }
        dialect.close();
    }

    private void leave() {
        if (owners != null) {
            try {
                owners.leave();
            } catch (JournalUnavailable e) {
                // then the next start frees what was in hand
                LOG.debug("the journal's database is away at the end", e);
            }
        }
    }
}
