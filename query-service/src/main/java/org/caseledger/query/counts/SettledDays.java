package org.caseledger.query.counts;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Differences by day, never changed: for each day that has one a number made of the days since the one before and the difference, which goes from 0, -1,
 * 1, -2 up, in seven bits a byte. A difference that is too large for the lower bits follows.
 */
final class SettledDays {
    static final SettledDays NONE = new SettledDays(new byte[0]);

    private static final int SMALL_BITS = 3;
    /** In place of a difference that follows. */
    private static final int FOLLOWS = (1 << SMALL_BITS) - 1;

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final int LONGEST = 15;

    private final byte[] bytes;

    private SettledDays(byte... bytes) {
        this.bytes = bytes;
    }

    /**
     * These and others.
     *
     * @param days in their order, none of them twice
     * @param differences of these days
     */
    SettledDays with(int[] days, int[] differences) {
        Writer writer = new Writer(bytes.length + days.length * LONGEST);
        Cursor cursor = cursor();
        boolean has = cursor.next();
        int other = 0;
        while (has || other < days.length) {
            int day = has ? cursor.day() : days[other];
            if (other < days.length) {
                day = Math.min(day, days[other]);
            }
            int n = 0;
            if (has && cursor.day() == day) {
                n += cursor.n();
                has = cursor.next();
            }
            if (other < days.length && days[other] == day) {
                n += differences[other++];
            }
            if (n != 0) {
                writer.write(day, n);
            }
        }
        return new SettledDays(writer.written());
    }

    /** What {@link #write} wrote. */
    static SettledDays read(ByteBuffer from) {
        byte[] bytes = new byte[from.getInt()];
        from.get(bytes);
        return bytes.length == 0 ? NONE : new SettledDays(bytes);
    }

    /** Takes {@link #bytes} and those of an integer. */
    void write(ByteBuffer into) {
        into.putInt(bytes.length);
        into.put(bytes);
    }

    /** Before the first of them. */
    Cursor cursor() {
        return new Cursor(bytes);
    }

    int bytes() {
        return bytes.length;
    }

    /** Reads them in their order. */
    static final class Cursor {
        private final byte[] bytes;
        private int at;
        private int day;
        private int n;

        private Cursor(byte... bytes) {
            this.bytes = bytes;
        }

        boolean next() {
            if (at == bytes.length) {
                return false;
            }
            long first = read();
            day += (int) (first >> SMALL_BITS);
            int small = (int) first & FOLLOWS;
            long spread = small == FOLLOWS ? read() : small;
            n = (int) (spread >>> 1 ^ -(spread & 1));
            return true;
        }

        int day() {
            return day;
        }

        int n() {
            return n;
        }

        private long read() {
            long value = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at++];
                value |= (long) (next & MORE - 1) << shift;
                shift += BITS;
            } while (next < 0);
            return value;
        }
    }

    private static final class Writer {
        private final byte[] bytes;
        private int size;
        private int last;

        Writer(int most) {
            bytes = new byte[most];
        }

        void write(int day, int n) {
            long spread = ((long) n << 1 ^ n >> Integer.SIZE - 1) & 0xffffffffL;
            long since = (long) (day - last) << SMALL_BITS;
            last = day;
            if (spread < FOLLOWS) {
                put(since | spread);
            } else {
                put(since | FOLLOWS);
                put(spread);
            }
        }

        byte[] written() {
            return Arrays.copyOf(bytes, size);
        }

        private void put(long value) {
            long left = value;
            while (left < 0 || left >= MORE) {
                bytes[size++] = (byte) (left & MORE - 1 | MORE);
                left >>>= BITS;
            }
            bytes[size++] = (byte) left;
        }
    }
}
