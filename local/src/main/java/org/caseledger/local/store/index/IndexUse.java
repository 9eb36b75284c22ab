package org.caseledger.local.store.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How far the demands of a filter and an order narrow one index: leading fields fixed, then at most one range. */
final class IndexUse {

    /** Beyond it, one range over the fields before costs less than so many look-ups. */
    private static final int MOST_RANGES = 10_000;

    private final SortedIndex index;
    private List<byte[]> prefixes = List.of(new byte[0]);
    private int fixed;
    /** Of each leading field that is fixed to one value: bytes of the keys up to its end. */
    private final List<Integer> fixedToOneValue = new ArrayList<>();

    private int usedUp;
    private @Nullable List<KeyRange> ranges;

    private IndexUse(SortedIndex index) {
        this.index = index;
    }

    /** Uses the demands on all fields of the index. */
    static IndexUse of(SortedIndex index, Map<String, Constraint> demands) {
        IndexUse use = new IndexUse(index);
        for (IndexKey key : index.getKeys()) {
            if (!use.narrow(key, demands.getOrDefault(key.getKey(), Constraint.NONE))) {
                break;
            }
        }
        return use;
    }

    /** Over arrays, demands made apart may be met by different elements: only the first field and one bound can be used. */
    static IndexUse ofFirstField(SortedIndex index, Map<String, Constraint> demands) {
        IndexUse use = new IndexUse(index);
        IndexKey first = index.getKeys().get(0);
        use.narrow(first, demands.getOrDefault(first.getKey(), Constraint.NONE).oneSided());
        return use;
    }

    boolean narrows() {
        return fixed > 0 || ranges != null;
    }

    /** Fixing a field narrows more than a range, a range more than nothing; among equals the asked order decides. */
    int worth(@Nullable Document order) {
        return fixed * 4 + (ranges == null ? 0 : 2) + (sorts(order) ? 1 : 0);
    }

    boolean sorts(@Nullable Document order) {
        return order != null && !order.isEmpty() && inOneOrder(order) && direction(order) != 0;
    }

    /** By an array, documents are sorted by its smallest element, whichever one the filter names. */
    private boolean inOneOrder(Document order) {
        return index.oneKeyPerDocument()
                || (!fixedToOneValue.isEmpty()
                        && index.severalInFirstFieldOnly()
                        && !order.containsKey(index.getKeys().get(0).getKey()));
    }

    AccessPath path(@Nullable Document order, Conditions conditions) {
        boolean sorted = sorts(order);
        boolean backward = sorted && order != null && direction(order) < 0;
        List<KeyRange> used = ranges != null
                ? ranges
                : prefixes.stream().map(KeyRange::startingWith).toList();
        boolean exact = conditions.complete()
                && index.oneKeyPerDocument()
                && usedUp == conditions.byPath().size();
        return new IndexPath(index, used, backward, sorted, sorted && order != null ? comparedFrom(order) : -1, exact);
    }

    /** True if the next field of the index may be narrowed too. */
    private boolean narrow(IndexKey key, Constraint constraint) {
        List<Object> values = constraint.anyOf();
        if (values != null && (long) prefixes.size() * values.size() <= MOST_RANGES) {
            fix(key, values);
            usedUp += constraint.ranged() ? 0 : 1;
            return true;
        }
        if (constraint.ranged()) {
            usedUp += values == null && constraint.ofOneType() ? 1 : 0;
            ranges = prefixes.stream()
                    .map(prefix -> between(prefix, key.isAscending(), constraint))
                    .toList();
        }
        return false;
    }

    /** A value given twice, or as another type of number, is one key. */
    private void fix(IndexKey key, List<Object> values) {
        Set<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        values.forEach(value -> keys.add(KeyBytes.of(value, key.isAscending())));
        prefixes = prefixes.stream()
                .flatMap(prefix -> keys.stream().map(next -> KeyBytes.concat(prefix, next)))
                .toList();
        if (fixedToOneValue.size() == fixed && keys.size() == 1) {
            fixedToOneValue.add(prefixes.get(0).length);
        }
        fixed++;
    }

    private static KeyRange between(byte[] prefix, boolean ascending, Constraint constraint) {
        Constraint.Bound first = ascending ? constraint.low() : constraint.high();
        Constraint.Bound last = ascending ? constraint.high() : constraint.low();
        byte[] from =
                first == null ? typeOf(prefix, last, ascending) : edge(prefix, first, ascending, !first.inclusive());
        byte[] to = last == null
                ? KeyBytes.after(typeOf(prefix, first, ascending))
                : edge(prefix, last, ascending, last.inclusive());
        return from == null ? KeyRange.NOTHING : new KeyRange(from, to);
    }

    /** A bound also fixes the type: numbers are not compared with texts. */
    private static byte[] typeOf(byte[] prefix, Constraint.@Nullable Bound bound, boolean ascending) {
        return bound == null ? prefix : KeyBytes.concat(prefix, KeyBytes.typeOf(bound.value(), ascending));
    }

    private static byte @Nullable [] edge(byte[] prefix, Constraint.Bound bound, boolean ascending, boolean behind) {
        byte[] edge = KeyBytes.concat(prefix, KeyBytes.of(bound.value(), ascending));
        return behind ? KeyBytes.after(edge) : edge;
    }

    /** 1 if the index runs in the asked order, -1 if it does backward, 0 if neither; fields fixed to one value may be skipped. */
    private int direction(Document order) {
        int direction = 0;
        int field = 0;
        Iterator<Map.Entry<String, Object>> asked = order.entrySet().iterator();
        while (asked.hasNext()) {
            Map.Entry<String, Object> next = asked.next();
            while (field < fixedToOneValue.size() && !isField(field, next.getKey())) {
                field++;
            }
            if (!isField(field, next.getKey()) || !(next.getValue() instanceof Number way)) {
                return 0;
            }
            int here = (way.intValue() > 0) == index.getKeys().get(field).isAscending() ? 1 : -1;
            if (direction != 0 && direction != here) {
                return 0;
            }
            direction = here;
            field++;
        }
        return direction;
    }

    /** Bytes before the fields of an order that the index sorts, if these stand in it one after another; else -1. */
    private int comparedFrom(Document order) {
        List<String> asked = List.copyOf(order.keySet());
        List<String> fields = index.getKeys().stream().map(IndexKey::getKey).toList();
        int first = fields.indexOf(asked.get(0));
        boolean inARow = first + asked.size() <= fields.size()
                && fields.subList(first, first + asked.size()).equals(asked);
        if (!inARow) {
            return -1;
        }
        return first == 0 ? 0 : fixedToOneValue.get(first - 1);
    }

    private boolean isField(int field, String name) {
        return field < index.getKeys().size()
                && index.getKeys().get(field).getKey().equals(name);
    }
}
