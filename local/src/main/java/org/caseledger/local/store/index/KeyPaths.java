package org.caseledger.local.store.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the fields of an index have in a document: one key, or one for each element of an array they share. Not thread-safe: the collection's lock guards it. */
final class KeyPaths {

    private final List<IndexKey> fields;
    private final List<KeyPath> paths;
    /** Of one key after the other: a new one for each took a fifth of what the store allocates. */
    private final KeyBytes bytes = new KeyBytes();

    KeyPaths(List<IndexKey> fields) {
        this.fields = fields;
        this.paths = fields.stream()
                .map(field -> new KeyPath(field.getKey(), field.isAscending()))
                .toList();
    }

    List<Key> keysOf(Document document) {
        List<@Nullable Object> values = new ArrayList<>(paths.size());
        int elements = -1;
        for (KeyPath path : paths) {
            Object value = path.valueIn(document);
            values.add(value);
            if (value instanceof Collection<?> several) {
                elements = several.size();
            }
        }
        if (elements < 0) {
            return List.of(key(values));
        }
        refuseParallelArrays(document, values);
        if (elements == 0) { // found by its other fields
            return List.of(key(values.stream()
                    .<@Nullable Object>map(value -> value instanceof Collection ? null : value)
                    .collect(Collectors.toCollection(ArrayList::new))));
        }
        List<Key> keys = new ArrayList<>(elements);
        for (int element = 0; element < elements; element++) {
            keys.add(key(valuesOf(values, element)));
        }
        return keys;
    }

    /** Whether only the first field meets an array. */
    boolean severalInFirstOnly(Document document) {
        return paths.stream().skip(1).noneMatch(path -> path.valueIn(document) instanceof Collection);
    }

    /** Whether the keys are the same because the values are; cheaper to tell than the keys. */
    boolean sameValues(Document some, Document other) {
        return paths.stream().allMatch(path -> Objects.equals(path.valueIn(some), path.valueIn(other)));
    }

    private Key key(List<@Nullable Object> values) {
        bytes.clear();
        for (int field = 0; field < paths.size(); field++) {
            bytes.append(values.get(field), paths.get(field).ascending());
        }
        return new Key(bytes.toArray(), values);
    }

    private static List<@Nullable Object> valuesOf(List<@Nullable Object> values, int element) {
        List<@Nullable Object> own = new ArrayList<>(values.size());
        for (Object value : values) {
            own.add(value instanceof List<?> several ? several.get(element) : value);
        }
        return own;
    }

    /** Two arrays side by side would need a key for every pair. */
    private void refuseParallelArrays(Document document, List<@Nullable Object> values) {
        KeyPath first = null;
        int depth = 0;
        int size = 0;
        for (int field = 0; field < paths.size(); field++) {
            if (values.get(field) instanceof Collection<?> several) {
                KeyPath path = paths.get(field);
                if (first == null) {
                    first = path;
                    depth = path.depthOfArray(document);
                    size = several.size();
                } else if (!first.sharesArray(path, depth) || several.size() != size) {
                    throw new CannotIndexParallelArraysError(
                            fields.stream().map(IndexKey::getKey).toList());
                }
            }
        }
    }
}
