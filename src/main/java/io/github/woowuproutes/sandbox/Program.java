package io.github.woowuproutes.sandbox;

import io.github.woowuproutes.sandbox.EntryStore.Entry;
import io.github.woowuproutes.sandbox.EntryStore.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The points programme: its customers, its rate, its branches and its ledger. Safe for any thread. */
public final class Program {
    private final SandboxSettings settings;
    private final Customers customers = new Customers();
    private final Set<String> branches = new LinkedHashSet<>();
    private final Ledger ledger = new Ledger();
    private BigDecimal pointsPerUnit;

    Program(SandboxSettings settings) {
        this.settings = settings;
        branches.addAll(settings.branches());
        pointsPerUnit = settings.pointsPerUnit();
    }

    /** What was given and taken. */
    public Ledger ledger() {
        return ledger;
    }

    /** Registers a customer without any transaction. One that is known already stays as it is. @return whether it is new */
    public synchronized boolean addCustomer(String uid, String email, String firstName, String lastName) {
        if (customers.byUid(uid).isPresent()) {
            return false;
        }
        customers.add(uid, email, firstName, lastName);
        return true;
    }

    /** Registers a customer whose uid is its e-mail address. */
    public boolean addCustomer(String email) {
        return addCustomer(email, email, "", "");
    }

    public synchronized Optional<Customer> customer(String uid) {
        return customers.byUid(uid).map(Customers.Account::toCustomer);
    }

    public synchronized int customers() {
        return customers.size();
    }

    public synchronized void addBranch(String name) {
        branches.add(name);
    }

    public synchronized BigDecimal pointsPerUnit() {
        return pointsPerUnit;
    }

    /** From now on a unit of money earns that many points. */
    public synchronized void pointsPerUnit(BigDecimal points) {
        pointsPerUnit = points;
    }

    synchronized Optional<Customer> byEmail(String email) {
        return customers.byEmail(email).map(Customers.Account::toCustomer);
    }

    synchronized Optional<Customer> byUserappId(String userappId) {
        return customers.byUserappId(userappId).map(Customers.Account::toCustomer);
    }

    synchronized Customer initialize(String uid, String email, String firstName, String lastName) throws Refusal {
        if (!addCustomer(uid, email, firstName, lastName)) {
            throw new Refusal("user already exists");
        }
        var account = customers.byUid(uid).orElseThrow();
        var now = settings.clock().millis();
        book(account, new Entry(Kind.WELCOME, account.uid, "", settings.welcomePoints(), now, "", "", ""));
        return account.toCustomer();
    }

    /** Applies a reward, however often the order was rewarded already. @return the entry's id */
    synchronized int reward(Map<String, String> fields, long points, Set<String> itemBranches) throws Refusal {
        var account = customers.byUid(fields.get("uid")).orElseThrow(() -> new Refusal("user not found"));
        var branch = fields.getOrDefault("branch", "");
        if (!branch.isEmpty() && !branches.contains(branch)) {
            throw new Refusal("branch not found: " + branch);
        }
        if (!branches.containsAll(itemBranches)) {
            throw new Refusal("branch of an item not found");
        }
        return book(
                account,
                new Entry(
                        Kind.REWARD,
                        account.uid,
                        fields.get("nrofactura"),
                        points,
                        settings.clock().millis(),
                        fields.getOrDefault("datetime", ""),
                        branch,
                        fields.getOrDefault("factura", "")));
    }

    /** Takes back all that an order gave. @return the id of the newest entry that does so */
    synchronized int cancel(String order) throws Refusal {
        if (ledger.rewardsOf(order).isEmpty()) {
            throw new Refusal("invoice not found");
        }
        var id = EntryStore.NONE;
        for (var reward : ledger.cancel(order)) {
            var now = settings.clock().millis();
            var back = new Entry(Kind.CANCEL, reward.uid(), order, -reward.points(), now, "", "", "");
            id = book(customers.byUid(reward.uid()).orElseThrow(), back);
        }
        if (id == EntryStore.NONE) {
            throw new Refusal("invoice already cancelled");
        }
        return id;
    }

    /** A customer's movements, the newest first. */
    synchronized List<Transaction> transactions(String userappId) throws Refusal {
        var account = customers.byUserappId(userappId).orElseThrow(() -> new Refusal("user not found"));
        var found = new ArrayList<Transaction>();
        for (var id = account.newest; id != EntryStore.NONE; id = ledger.olderOfCustomer(id)) {
            found.add(new Transaction(id, ledger.get(id)));
        }
        return found;
    }

    /** The same, as a fault leaves it. */
    List<Transaction> transactions(String userappId, Fault.OfList fault) throws Refusal {
        var all = transactions(userappId).stream();
        if (fault instanceof Fault.Shortened shortened) {
            return all.limit(shortened.newest()).toList();
        }
        if (fault instanceof Fault.Lagging lagging) {
            var shownUntil = settings.clock().millis() - lagging.behind().toMillis();
            return all.filter(transaction -> transaction.entry().appliedMillis() <= shownUntil)
                    .toList();
        }
        var order = ((Fault.Hidden) fault).order();
        return all.filter(transaction -> order.isPresent()
                        && !order.get().equals(transaction.entry().order()))
                .toList();
    }

    synchronized void reset() {
        customers.clear();
        ledger.clear();
        branches.clear();
        branches.addAll(settings.branches());
        pointsPerUnit = settings.pointsPerUnit();
    }

    private int book(Customers.Account account, Entry entry) {
        account.newest = ledger.add(entry, account.newest);
        account.points += entry.points();
        return account.newest;
    }

    /** One movement of points and its id. */
    record Transaction(int id, Entry entry) {}
}
