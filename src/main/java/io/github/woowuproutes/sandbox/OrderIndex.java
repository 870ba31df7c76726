package io.github.woowuproutes.sandbox;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Finds the newest entry of an order number: open addressing over plain arrays. */
final class OrderIndex {
    private final IntFunction<String> orderOf;
    private int[] slots;
    private int[] hashes;
    private int size;

    /** @param orderOf the order number of an entry */
    OrderIndex(IntFunction<String> orderOf) {
        this.orderOf = orderOf;
        clear();
    }

    int newest(String order) {
        return slots[slotOf(order)];
    }

    void put(String order, int entry) {
        var slot = slotOf(order);
        if (slots[slot] == EntryStore.NONE) {
            size++;
        }
        slots[slot] = entry;
        hashes[slot] = hash(order);
        if (size * 2 > slots.length) {
            grow();
        }
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        allocate(1 << 12);
    }

    private int slotOf(String order) {
        var hash = hash(order);
        var slot = hash & slots.length - 1;
        while (slots[slot] != EntryStore.NONE
                && !(hashes[slot] == hash && orderOf.apply(slots[slot]).equals(order))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldSlots = slots;
        var oldHashes = hashes;
        allocate(oldSlots.length * 2);
        for (var i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != EntryStore.NONE) {
                var slot = oldHashes[i] & slots.length - 1;
                while (slots[slot] != EntryStore.NONE) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = oldSlots[i];
                hashes[slot] = oldHashes[i];
            }
        }
    }

    private void allocate(int length) {
        slots = new int[length];
        hashes = new int[length];
        Arrays.fill(slots, EntryStore.NONE);
    }

    private static int hash(String order) {
        var hash = order.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }
}
