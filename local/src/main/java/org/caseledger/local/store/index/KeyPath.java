package org.caseledger.local.store.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way to an indexed field, into the elements of any array it meets. */
final class KeyPath {

    private final String[] fragments;
    private final boolean ascending;

    KeyPath(String path, boolean ascending) {
        this.fragments = path.split("\\.", -1);
        this.ascending = ascending;
    }

    boolean ascending() {
        return ascending;
    }

    /** The value, null if it is missing; a collection if the path meets an array. */
    @Nullable
    Object valueIn(Document document) {
        return valueIn(document, 0);
    }

    /** How many fragments lead to the first array; all and one more if there is none. */
    int depthOfArray(Document document) {
        Object value = document;
        for (int depth = 0; depth < fragments.length; depth++) {
            value = value instanceof Document inner ? inner.get(fragments[depth]) : null;
            if (value instanceof Collection) {
                return depth + 1;
            }
        }
        return fragments.length + 1;
    }

    boolean sharesArray(KeyPath other, int depth) {
        for (int i = 0; i < depth; i++) {
            if (i >= other.fragments.length || !fragments[i].equals(other.fragments[i])) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object valueIn(Document document, int depth) {
        Object value = document.get(fragments[depth]);
        if (depth == fragments.length - 1) {
            return value;
        } else if (value instanceof Document inner) {
            return valueIn(inner, depth + 1);
        } else if (value instanceof Collection<?> elements) {
            return valuesIn(elements, depth + 1);
        }
        return null;
    }

    private List<@Nullable Object> valuesIn(Collection<?> elements, int depth) {
        List<@Nullable Object> values = new ArrayList<>(elements.size());
        for (Object element : elements) {
            Object value = element instanceof Document inner ? valueIn(inner, depth) : null;
            if (value instanceof Collection<?> several) {
                values.addAll(several);
            } else {
                values.add(value);
            }
        }
        return values;
    }
}
