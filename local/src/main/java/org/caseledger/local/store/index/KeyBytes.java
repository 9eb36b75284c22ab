package org.caseledger.local.store.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value as bytes whose unsigned order is the order of the values, first by BSON type. Equal numbers of different types
 * give the same bytes. No encoding is the beginning of another one of its type, so encodings may be put one after the other.
 */
final class KeyBytes {

    private static final int MIN_KEY = 1;
    private static final int NULL = 2;
    private static final int NUMBER = 3;
    private static final int STRING = 4;
    private static final int DOCUMENT = 5;
    private static final int LIST = 6;
    private static final int BINARY = 7;
    private static final int LEGACY_UUID = 8;
    private static final int UUID_TYPE = 9;
    private static final int OBJECT_ID = 10;
    private static final int BOOLEAN = 11;
    private static final int INSTANT = 12;
    private static final int TIMESTAMP = 13;
    private static final int REGEX = 14;
    private static final int MAX_KEY = 15;

    private static final int USUAL_LENGTH = 64;

    private static final int END = 0;
    private static final int MORE = 1;
    private static final int ESCAPE = 0xFF;

    private byte[] bytes = new byte[USUAL_LENGTH];
    private int length;

    static byte[] of(@Nullable Object value, boolean ascending) {
        KeyBytes key = new KeyBytes();
        key.append(value, ascending);
        return key.toArray();
    }

    void clear() {
        length = 0;
    }

    void append(@Nullable Object value, boolean ascending) {
        int start = length;
        put(value);
        if (!ascending) {
            invert(bytes, start, length);
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** What all encodings of this value's type begin with. */
    static byte[] typeOf(Object value, boolean ascending) {
        byte[] type = {(byte) type(value)};
        if (!ascending) {
            invert(type, 0, 1);
        }
        return type;
    }

    /** Whether an equality or range on this value may be answered from keys; a null also stands for a missing field. */
    static boolean searchable(@Nullable Object value) {
        return !Missing.isNullOrMissing(value)
                && !(value instanceof Collection || value instanceof MinKey || value instanceof MaxKey)
                && !BsonRegularExpression.isRegularExpression(value);
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The smallest bytes above everything that begins with the prefix, or null if there are none. */
    static byte @Nullable [] after(byte[] prefix) {
        for (int last = prefix.length - 1; last >= 0; last--) {
            if (prefix[last] != (byte) 0xFF) {
                byte[] successor = Arrays.copyOf(prefix, last + 1);
                successor[last]++;
                return successor;
            }
        }
        return null;
    }

    private static void invert(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    private static int type(@Nullable Object value) {
        if (Missing.isNullOrMissing(value)) {
            return NULL;
        } else if (value instanceof Number) {
            return NUMBER;
        } else if (value instanceof String) {
            return STRING;
        } else if (value instanceof Map) {
            return DOCUMENT;
        } else if (value instanceof Collection) {
            return LIST;
        } else if (value instanceof BinData) {
            return BINARY;
        } else if (value instanceof LegacyUUID) {
            return LEGACY_UUID;
        } else if (value instanceof UUID) {
            return UUID_TYPE;
        } else if (value instanceof ObjectId) {
            return OBJECT_ID;
        } else if (value instanceof Boolean) {
            return BOOLEAN;
        } else if (value instanceof Instant) {
            return INSTANT;
        } else if (value instanceof BsonTimestamp) {
            return TIMESTAMP;
        } else if (value instanceof MinKey) {
            return MIN_KEY;
        } else if (value instanceof MaxKey) {
            return MAX_KEY;
        }
        return REGEX;
    }

    private void put(@Nullable Object value) {
        write(type(value));
        if (value instanceof Number number) {
            putNumber(number);
        } else if (value instanceof String text) {
            putString(text);
        } else if (value instanceof Document document) {
            putDocument(document);
        } else if (value instanceof Collection<?> list) {
            list.forEach(this::putElement);
            write(END);
        } else if (value instanceof BinData binary) {
            writeLong(binary.getData().length);
            write(binary.getData());
        } else if (value instanceof LegacyUUID uuid) {
            putUuid(uuid.getUuid());
        } else if (value instanceof UUID uuid) {
            putUuid(uuid);
        } else if (value instanceof ObjectId id) {
            write(id.toByteArray());
        } else if (value instanceof Boolean truth) {
            write(truth ? 1 : 0);
        } else if (value instanceof Instant instant) {
            putLong(instant.toEpochMilli());
        } else if (value instanceof BsonTimestamp timestamp) {
            putLong(timestamp.getValue() ^ Long.MIN_VALUE);
        } else if (value instanceof BsonRegularExpression regex) {
            putString(regex.toString());
        }
    }

    /** The nearest double, and for a long that is none what is missing to it. */
    private void putNumber(Number number) {
        double nearest = number.doubleValue() == 0.0 ? 0.0 : number.doubleValue();
        long bits = Double.doubleToLongBits(nearest);
        writeLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        long missing = number instanceof Long exact ? exact - (long) nearest : 0;
        write(Long.signum(missing) + 1);
        if (missing != 0) {
            putLong(missing);
        }
    }

    private void putString(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        for (int at = 0; at < utf8.length; at++) {
            if (utf8[at] == END) {
                write(utf8, from, at + 1);
                write(ESCAPE);
                from = at + 1;
            }
        }
        write(utf8, from, utf8.length);
        write(END);
        write(END);
    }

    private void putDocument(Document document) {
        document.forEach((field, value) -> {
            write(MORE);
            write(type(value));
            putString(field);
            put(value);
        });
        write(END);
    }

    private void putElement(@Nullable Object element) {
        write(MORE);
        put(element);
    }

    private void putUuid(UUID uuid) {
        writeLong(uuid.getMostSignificantBits());
        writeLong(uuid.getLeastSignificantBits());
    }

    private void putLong(long value) {
        writeLong(value ^ Long.MIN_VALUE);
    }

    private void writeLong(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            write((int) (value >>> shift));
        }
    }

    private void write(byte[] some) {
        write(some, 0, some.length);
    }

    private void write(byte[] some, int from, int to) {
        reserve(to - from);
        System.arraycopy(some, from, bytes, length, to - from);
        length += to - from;
    }

    private void write(int oneByte) {
        reserve(1);
        bytes[length++] = (byte) oneByte;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
