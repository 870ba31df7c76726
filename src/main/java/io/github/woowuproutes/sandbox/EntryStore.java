package io.github.woowuproutes.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every movement of points, packed into large byte arrays: a million orders are a few hundred large arrays to the garbage
 * collector and not many millions of small objects. Not safe for several threads; {@link Ledger} guards it.
 */
final class EntryStore {
    static final int NONE = -1;

    private static final int CHUNK = 1 << 20;
    private static final int FIXED = 1 + 8 + 8 + 5 * 4;

    private final List<ByteBuffer> chunks = new ArrayList<>();
    private long[] position = new long[1024];
    private int[] olderOfCustomer = new int[1024];
    private int[] olderOfOrder = new int[1024];
    private byte[] marks = new byte[1024];
    private int size;

    /** What moved the points. */
    enum Kind {
        WELCOME,
        REWARD,
        CANCEL;

        private static final Kind[] ALL = values();
    }

    /** Texts that were not sent are empty. */
    record Entry(
            Kind kind,
            String uid,
            String order,
            long points,
            long appliedMillis,
            String datetime,
            String branch,
            String items) {}

    int add(Entry entry, int olderOfCustomer, int olderOfOrder) {
        if (size == position.length) {
            grow();
        }
        position[size] = write(entry);
        this.olderOfCustomer[size] = olderOfCustomer;
        this.olderOfOrder[size] = olderOfOrder;
        return size++;
    }

    Entry get(int id) {
        var chunk = chunks.get((int) (position[id] >>> 32)).duplicate().position((int) position[id]);
        return new Entry(
                Kind.ALL[chunk.get()],
                text(chunk),
                text(chunk),
                chunk.getLong(),
                chunk.getLong(),
                text(chunk),
                text(chunk),
                text(chunk));
    }

    int olderOfCustomer(int id) {
        return olderOfCustomer[id];
    }

    int olderOfOrder(int id) {
        return olderOfOrder[id];
    }

    void mark(int id, int mark) {
        marks[id] |= (byte) mark;
    }

    boolean isMarked(int id, int mark) {
        return (marks[id] & mark) != 0;
    }

    int size() {
        return size;
    }

    void clear() {
        chunks.clear();
        Arrays.fill(marks, (byte) 0);
        size = 0;
    }

    private long write(Entry entry) {
        var uid = entry.uid().getBytes(StandardCharsets.UTF_8);
        var order = entry.order().getBytes(StandardCharsets.UTF_8);
        var datetime = entry.datetime().getBytes(StandardCharsets.UTF_8);
        var branch = entry.branch().getBytes(StandardCharsets.UTF_8);
        var items = entry.items().getBytes(StandardCharsets.UTF_8);
        var chunk = chunkFor(FIXED + uid.length + order.length + datetime.length + branch.length + items.length);
        var start = (long) (chunks.size() - 1) << 32 | chunk.position();
        chunk.put((byte) entry.kind().ordinal());
        put(chunk, uid);
        put(chunk, order);
        chunk.putLong(entry.points()).putLong(entry.appliedMillis());
        put(chunk, datetime);
        put(chunk, branch);
        put(chunk, items);
        return start;
    }

    private ByteBuffer chunkFor(int length) {
        var last = chunks.isEmpty() ? null : chunks.get(chunks.size() - 1);
        if (last == null || last.remaining() < length) {
            last = ByteBuffer.allocate(Math.max(CHUNK, length));
            chunks.add(last);
        }
        return last;
    }

    private void grow() {
        var length = size + (size >> 1);
        position = Arrays.copyOf(position, length);
        olderOfCustomer = Arrays.copyOf(olderOfCustomer, length);
        olderOfOrder = Arrays.copyOf(olderOfOrder, length);
        marks = Arrays.copyOf(marks, length);
    }

    private static void put(ByteBuffer chunk, byte[] text) {
        chunk.putInt(text.length).put(text);
    }

    private static String text(ByteBuffer chunk) {
        var length = chunk.getInt();
        var start = chunk.position();
        chunk.position(start + length);
        return length == 0 ? "" : new String(chunk.array(), start, length, StandardCharsets.UTF_8);
    }
}
