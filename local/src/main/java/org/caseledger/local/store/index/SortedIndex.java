package org.caseledger.local.store.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A unique or secondary index, also over arrays, whose keys are sorted. Not thread-safe: the collection's lock guards it.
 */
public final class SortedIndex extends Index<Integer> {

    private final NavigableMap<byte[], Integer> positions = new TreeMap<>(Arrays::compareUnsigned);
    private final boolean unique;
    private boolean oneKeyPerDocument = true;

    public SortedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.unique = unique;
    }

    /** False once a document had an array under this index: then keys do not tell everything about a document. */
    boolean oneKeyPerDocument() {
        return oneKeyPerDocument;
    }

    /** Whether some documents may not be found here. */
    boolean partial() {
        return isSparse();
    }

    NavigableMap<byte[], Integer> within(KeyRange range) {
        byte[] to = range.to();
        if (to == null) {
            return positions.tailMap(range.from(), true);
        }
        return Arrays.compareUnsigned(range.from(), to) < 0
                ? positions.subMap(range.from(), true, to, false)
                : Collections.emptyNavigableMap();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Integer> collection) {
        if (unique) {
            keysOf(document).forEach((key, value) -> {
                if (positions.containsKey(key.array())) {
                    throw new DuplicateKeyError(this, collection, getKeys(), value);
                }
            });
        }
    }

    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {
        checkAdd(document, collection);
        Collection<ByteBuffer> keys = keysOf(document).keySet();
        if (keys.size() != 1) {
            oneKeyPerDocument = false;
        }
        keys.forEach(key -> positions.put(stored(key, position), position));
    }

    public void remove(Document document, Integer position) {
        keysOf(document).keySet().forEach(key -> positions.remove(stored(key, position)));
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Integer> collection) {
        if (unique) {
            Collection<ByteBuffer> owned = keysOf(before).keySet();
            keysOf(after).forEach((key, value) -> {
                if (!owned.contains(key) && positions.containsKey(key.array())) {
                    throw new DuplicateKeyError(this, collection, getKeys(), value);
                }
            });
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Integer position, MongoCollection<Integer> collection) {
        if (!keysOf(before).keySet().equals(keysOf(after).keySet())) {
            remove(before, position);
            add(after, position, collection);
        }
    }

    /** Where the document is, as far as this index can tell; only a unique one can. */
    @Override
    public @Nullable Integer getPosition(Document document) {
        return unique
                ? keysOf(document).keySet().stream()
                        .map(key -> positions.get(key.array()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    @Override
    public Integer remove(Document document) {
        throw new UnsupportedOperationException("a secondary index needs the position");
    }

    /** Never asked: {@link AccessPath} chooses. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Integer> getPositions(Document query) {
        throw new UnsupportedOperationException("an access path chooses the candidates");
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return positions.size();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && isUnique() == other.isUnique()
                && Objects.equals(
                        toIndexDescription().get("key"),
                        other.toIndexDescription().get("key"));
    }

    @Override
    public void drop() {
        positions.clear();
    }

    private byte[] stored(ByteBuffer key, Integer position) {
        if (unique) {
            return key.array();
        }
        byte[] bytes = key.array();
        return ByteBuffer.allocate(bytes.length + Integer.BYTES)
                .put(bytes)
                .putInt(position)
                .array();
    }

    private Map<ByteBuffer, KeyValue> keysOf(Document document) {
        Map<ByteBuffer, KeyValue> keys = new LinkedHashMap<>();
        for (KeyValue value : getKeyValues(document)) {
            if (!isSparse() || value.stream().anyMatch(Missing::isNeitherNullNorMissing)) {
                keys.put(ByteBuffer.wrap(encode(value)), value);
            }
        }
        return keys;
    }

    private byte[] encode(KeyValue value) {
        byte[] key = {};
        for (int field = 0; field < value.size(); field++) {
            key = KeyBytes.concat(
                    key, KeyBytes.of(value.get(field), getKeys().get(field).isAscending()));
        }
        return key;
    }
}
