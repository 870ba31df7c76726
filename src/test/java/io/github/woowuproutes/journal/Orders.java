package io.github.woowuproutes.journal;

import java.time.Instant;
import java.util.Optional;

/** Entries for tests. */
final class Orders {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Orders() {}

    static Entry reward(String number, String customer) {
        return reward(number, customer, "a");
    }

    static Entry reward(String number, String customer, String content) {
        return entry(Kind.REWARD, number, customer, content);
    }

    static Entry cancel(String number, String customer) {
        return entry(Kind.CANCEL, number, customer, "a");
    }

    /** Paid at noon, with this content. */
    static Entry paid(String number, String customer, String json) {
        return new Entry(Kind.REWARD, "shop", number, customer, json, "hash-" + json).paid(NOON, Optional.empty());
    }

    /** An order as the journal keeps it, with what tells two sales apart; empty for what it lacks. */
    static Entry sale(Kind kind, String number, String alias, String email, String branch) {
        String customer = email.isEmpty() ? "" : "\"email\":\"" + email + "\"";
        String payload =
                "{\"number\":\"" + number + "\",\"branch\":\"" + branch + "\",\"customer\":{" + customer + "}}";
        return new Entry(
                kind,
                "shop",
                number,
                Optional.of(alias).filter(other -> !other.isEmpty()),
                email,
                branch.isEmpty() ? payload.replace("\"branch\":\"\",", "") : payload,
                "hash-" + kind + number + alias + email + branch,
                Entry.Standing.NEW);
    }

    private static Entry entry(Kind kind, String number, String customer, String content) {
        return new Entry(kind, "shop", number, customer, "{\"content\":\"" + content + "\"}", "hash-" + content);
    }
}
