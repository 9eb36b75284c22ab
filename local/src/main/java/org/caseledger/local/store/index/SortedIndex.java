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
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unique or secondary index, also over arrays, whose keys are sorted. Not thread-safe: the collection's lock guards it.
 */
public final class SortedIndex extends Index<Integer> {

    private final SortedKeys positions = new SortedKeys();
    private final KeyPaths paths;
    private final boolean unique;
    private boolean oneKeyPerDocument = true;
    private boolean severalInFirstFieldOnly = true;
    private @Nullable Checked checked;

    public SortedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.paths = new KeyPaths(keys);
        this.unique = unique;
    }

    /** False once a document had an array under this index: then keys do not tell everything about a document. */
    boolean oneKeyPerDocument() {
        return oneKeyPerDocument;
    }

    /** Whether the fields after the first have one value in every document: its keys under one value of the first are then in their order. */
    boolean severalInFirstFieldOnly() {
        return severalInFirstFieldOnly;
    }

    /** Whether some documents may not be found here. */
    boolean partial() {
        return isSparse();
    }

    /** @param last the key after which it goes on, in its direction, if it does */
    Iterator<SortedKeys.Placed> within(KeyRange range, boolean backward, byte @Nullable [] last) {
        return backward ? positions.backward(range, last) : positions.forward(range, last);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Integer> collection) {
        List<Key> keys = keysOf(document);
        if (unique) {
            keys.forEach(key -> refuseIfTaken(key, collection));
        }
        checked = new Checked(document, keys);
    }

    /** The collection asks all its indexes to check, then all to add: the keys are worked out once. */
    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {
        List<Key> keys = checked != null && checked.document == document ? checked.keys : keysOf(document);
        checked = null;
        if (keys.size() != 1) {
            oneKeyPerDocument = false;
            severalInFirstFieldOnly &= paths.severalInFirstOnly(document);
        }
        for (Key key : keys) {
            int other = positions.put(stored(key, position), position);
            if (other >= 0 && other != position) {
                throw duplicate(key, collection); // only while an index is built over what is there
            }
        }
    }

    public void remove(Document document, Integer position) {
        keysOf(document).forEach(key -> positions.remove(stored(key, position)));
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Integer> collection) {
        if (paths.sameValues(before, after)) {
            return;
        }
        List<Key> keys = keysOf(after);
        List<Key> owned = keysOf(before);
        if (unique && !same(owned, keys)) {
            keys.stream()
                    .filter(key -> owned.stream().noneMatch(own -> Arrays.equals(own.bytes(), key.bytes())))
                    .forEach(key -> refuseIfTaken(key, collection));
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Integer position, MongoCollection<Integer> collection) {
        if (!paths.sameValues(before, after) && !same(keysOf(before), keysOf(after))) {
            remove(before, position);
            add(after, position, collection);
        }
    }

    /** Where the document is, as far as this index can tell; only a unique one can. */
    @Override
    public @Nullable Integer getPosition(Document document) {
        return unique
                ? keysOf(document).stream()
                        .map(key -> positions.get(key.bytes()))
                        .filter(position -> position >= 0)
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
        return super.hasSameOptions(other) && isUnique() == other.isUnique() && hasKeysOf(other);
    }

    public boolean hasKeysOf(Index<?> other) {
        return Objects.equals(
                toIndexDescription().get("key"), other.toIndexDescription().get("key"));
    }

    @Override
    public void drop() {
        positions.clear();
    }

    private byte[] stored(Key key, Integer position) {
        if (unique) {
            return key.bytes();
        }
        return ByteBuffer.allocate(key.bytes().length + Integer.BYTES)
                .put(key.bytes())
                .putInt(position)
                .array();
    }

    private List<Key> keysOf(Document document) {
        List<Key> keys = paths.keysOf(document);
        return isSparse()
                ? keys.stream()
                        .filter(key -> key.values().stream().anyMatch(Missing::isNeitherNullNorMissing))
                        .toList()
                : keys;
    }

    private static boolean same(List<Key> some, List<Key> others) {
        for (int i = 0; i < some.size() && some.size() == others.size(); i++) {
            if (!Arrays.equals(some.get(i).bytes(), others.get(i).bytes())) {
                return false;
            }
        }
        return some.size() == others.size();
    }

    private void refuseIfTaken(Key key, MongoCollection<Integer> collection) {
        if (positions.get(key.bytes()) >= 0) {
            throw duplicate(key, collection);
        }
    }

    private DuplicateKeyError duplicate(Key key, MongoCollection<Integer> collection) {
        return new DuplicateKeyError(this, collection, getKeys(), new KeyValue(key.values()));
    }

    private record Checked(Document document, List<Key> keys) {}
}
