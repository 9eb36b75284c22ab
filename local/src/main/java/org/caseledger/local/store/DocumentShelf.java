package org.caseledger.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.local.store.journal.BsonBytes;
import org.jspecify.annotations.Nullable;

/**
 * Documents by position, as the bytes they came in: a quarter of the memory, and never seen half-changed. Places are not used again:
 * the natural order, which decides what a command does that fits several documents, is then that of the inserts, and the same after
 * a snapshot. Guarded by the collection's lock.
 */
final class DocumentShelf {

    private final List<byte @Nullable []> places = new ArrayList<>();
    private int count;
    private long bytes;

    int add(Document document) {
        byte[] encoded = BsonBytes.encode(document);
        bytes += encoded.length;
        count++;
        places.add(encoded);
        return places.size() - 1;
    }

    void replace(int position, Document document) {
        byte[] encoded = BsonBytes.encode(document);
        bytes += encoded.length - encodedAt(position).length;
        places.set(position, encoded);
    }

    void remove(int position) {
        bytes -= encodedAt(position).length;
        places.set(position, null);
        count--;
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

    /** In the order they were put here. */
    IntStream positions() {
        return IntStream.range(0, places.size()).filter(position -> places.get(position) != null);
    }

    /** The documents as they are now, in that order. */
    List<byte[]> contents() {
        List<byte[]> contents = new ArrayList<>(count);
        for (byte[] place : places) {
            if (place != null) {
                contents.add(place);
            }
        }
        return contents;
    }

    int end() {
        return places.size();
    }

    boolean holds(int position) {
        return places.get(position) != null;
    }

    int count() {
        return count;
    }

    int size() {
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
}
