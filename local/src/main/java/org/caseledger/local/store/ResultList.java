package org.caseledger.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import org.caseledger.local.store.journal.BsonBytes;
import org.jspecify.annotations.Nullable;

/** Documents as they were when found, kept encoded: a large result costs its bytes, each document is decoded when read. */
final class ResultList extends AbstractList<Document> implements RandomAccess {

    /** Decoded forms kept beyond this would cost more memory than decoding them again costs time. */
    private static final int MOST_KEPT = 256;

    private final List<byte[]> encoded;
    private final List<Document> decoded = new ArrayList<>();

    ResultList(List<byte[]> encoded) {
        this.encoded = encoded;
    }

    /** Adds the next one; its decoded form, if it is known already, may save decoding it again. */
    void add(byte[] bytes, @Nullable Document document) {
        if (document != null && decoded.size() == encoded.size() && decoded.size() < MOST_KEPT) {
            decoded.add(document);
        }
        encoded.add(bytes);
    }

    static ResultList of(Collection<Document> documents) {
        List<byte[]> encoded = new ArrayList<>(documents.size());
        documents.forEach(document -> encoded.add(BsonBytes.encode(document)));
        return new ResultList(encoded);
    }

    @Override
    public Document get(int index) {
        return index < decoded.size() ? decoded.get(index) : BsonBytes.decode(encoded.get(index));
    }

    @Override
    public int size() {
        return encoded.size();
    }

    byte[] encoded(int index) {
        return encoded.get(index);
    }

    ResultList to(int index) {
        return new ResultList(encoded.subList(0, index));
    }

    ResultList from(int index) {
        return new ResultList(encoded.subList(index, encoded.size()));
    }

    /** How many of the first documents fit into one reply; always one, so that a reader gets on. */
    int fitting(int atMost, long bytes) {
        long left = bytes;
        int count = 0;
        while (count < Math.min(atMost, size())) {
            left -= encoded.get(count).length;
            if (left < 0 && count > 0) {
                break;
            }
            count++;
        }
        return count;
    }
}
