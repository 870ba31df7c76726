package io.github.woowuproutes.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The customers by what they can be found by. Guarded by {@link Program}. */
final class Customers {
    private static final int FIRST_USERAPP_ID = 1_000_001;

    private final List<Account> all = new ArrayList<>();
    private final Map<String, Account> byUid = new HashMap<>();
    private final Map<String, Account> byEmail = new HashMap<>();

    Account add(String uid, String email, String firstName, String lastName) {
        var account = new Account(all.size(), uid, email, firstName, lastName);
        all.add(account);
        byUid.put(uid, account);
        if (!email.isEmpty()) {
            byEmail.putIfAbsent(email, account);
        }
        return account;
    }

    Optional<Account> byUid(String uid) {
        return Optional.ofNullable(byUid.get(uid));
    }

    Optional<Account> byEmail(String email) {
        return Optional.ofNullable(byEmail.get(email));
    }

    Optional<Account> byUserappId(String userappId) {
        try {
            var index = Integer.parseInt(userappId) - FIRST_USERAPP_ID;
            return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    int size() {
        return all.size();
    }

    void clear() {
        all.clear();
        byUid.clear();
        byEmail.clear();
    }

    /** A customer and what changes about it. */
    static final class Account {
        private final int index;
        final String uid;
        final String email;
        final String firstName;
        final String lastName;
        long points;
        /** The newest entry of this customer in the {@link EntryStore}. */
        int newest = EntryStore.NONE;

        private Account(int index, String uid, String email, String firstName, String lastName) {
            this.index = index;
            this.uid = uid;
            this.email = email.equals(uid) ? uid : email;
            this.firstName = firstName;
            this.lastName = lastName;
        }

        int userappId() {
            return FIRST_USERAPP_ID + index;
        }

        Customer toCustomer() {
            return new Customer(uid, email, firstName, lastName, Integer.toString(userappId()), points);
        }
    }
}
