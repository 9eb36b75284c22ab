package org.caseledger.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.local.store.journal.BsonBytes;
import org.jspecify.annotations.Nullable;

/**
 * Documents by position, as the bytes they came in: a quarter of the memory, and never seen half-changed. Guarded by the
 * collection's lock.
 */
final class Shelf {

    private final List<byte @Nullable []> places = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private long bytes;

    int add(Document document) {
        byte[] encoded = BsonBytes.encode(document);
        bytes += encoded.length;
        Integer place = free.poll();
        if (place == null) {
            places.add(encoded);
            return places.size() - 1;
        }
        places.set(place, encoded);
        return place;
    }

    void replace(int position, Document document) {
        byte[] encoded = BsonBytes.encode(document);
        bytes += encoded.length - encodedAt(position).length;
        places.set(position, encoded);
    }

    void remove(int position) {
        bytes -= encodedAt(position).length;
        places.set(position, null);
        free.push(position);
    }

    byte[] encodedAt(int position) {
        byte[] encoded = places.get(position);
        if (encoded == null) {
            throw new IllegalStateException("no document at position " + position);
        }
        return encoded;
    }

    Document at(int position) {
        return BsonBytes.decode(encodedAt(position));
    }

    /** In the order they were put here, as far as no place was used again. */
    IntStream positions() {
        return IntStream.range(0, places.size()).filter(position -> places.get(position) != null);
    }

    int end() {
        return places.size();
    }

    boolean holds(int position) {
        return places.get(position) != null;
    }

    int count() {
        return places.size() - free.size();
    }

    int size() {
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
}
