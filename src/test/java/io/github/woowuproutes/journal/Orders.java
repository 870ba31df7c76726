package io.github.woowuproutes.journal;

/** Entries for tests. */
final class Orders {

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

    private static Entry entry(Kind kind, String number, String customer, String content) {
        return new Entry(kind, "shop", number, customer, "{\"content\":\"" + content + "\"}", "hash-" + content);
    }
}
