package org.caseledger.local.store.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.caseledger.local.store.index.Constraint.Bound;
import org.jspecify.annotations.Nullable;

/**
 * The demands of a filter that an index can use. What is left out only means more candidates: each one is still matched
 * against the whole filter.
 */
final class Conditions {

    /** These stand beside fields, all other operators below one. */
    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");

    private final Map<String, Constraint> byPath = new LinkedHashMap<>();
    private final List<Conditions> elements = new ArrayList<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private boolean complete = true;

    private Conditions() {}

    static Conditions of(Document filter) {
        Conditions conditions = new Conditions();
        conditions.demandAll("", filter);
        return conditions;
    }

    /** Demands by path that hold for the document. */
    Map<String, Constraint> byPath() {
        return byPath;
    }

    /** For each {@code $elemMatch}: demands that hold together for one element of an array. */
    List<Map<String, Constraint>> elements() {
        return elements.stream().map(Conditions::byPath).toList();
    }

    /** Whether {@link #byPath()} says all that the filter says. */
    boolean complete() {
        return complete;
    }

    /** All demands as if no field were an array. */
    Map<String, Constraint> merged() {
        Map<String, Constraint> all = new LinkedHashMap<>(byPath);
        elements.forEach(element -> element.byPath.forEach(all::putIfAbsent));
        return all;
    }

    /** For each {@code $or}: its branches. */
    List<List<Document>> alternatives() {
        return alternatives;
    }

    private void demandAll(String prefix, Document filter) {
        filter.forEach((key, value) -> {
            if (key.equals("$and")) {
                documents(value).forEach(part -> demandAll(prefix, part));
            } else if (key.equals("$or")) {
                demandOneOf(prefix, documents(value));
            } else if (key.startsWith("$")) {
                complete = false;
            } else {
                demand(prefix + key, value);
            }
        });
    }

    /** A branch alone is no choice, and an index is walked in its order for it. */
    private void demandOneOf(String prefix, List<Document> branches) {
        if (branches.size() == 1) {
            demandAll(prefix, branches.get(0));
            return;
        }
        complete = false;
        if (prefix.isEmpty()) {
            alternatives.add(branches);
        }
    }

    private void demand(String path, @Nullable Object value) {
        if (value instanceof Document operators && hasOperators(operators)) {
            operators.forEach((operator, operand) -> demand(path, operator, operand));
        } else {
            demandAnyOf(path, list(value));
        }
    }

    private void demand(String path, String operator, @Nullable Object operand) {
        if (operator.equals("$eq")) {
            demandAnyOf(path, list(operand));
        } else if (operator.equals("$in") && operand instanceof Collection<?> values) {
            demandAnyOf(path, values);
        } else if (operator.startsWith("$gt") && operand != null && KeyBytes.searchable(operand)) {
            Bound low = new Bound(operand, operator.equals("$gte"));
            put(path, demanded -> demanded.low() == null ? demanded.withLow(low) : null);
        } else if (operator.startsWith("$lt") && operand != null && KeyBytes.searchable(operand)) {
            Bound high = new Bound(operand, operator.equals("$lte"));
            put(path, demanded -> demanded.high() == null ? demanded.withHigh(high) : null);
        } else {
            complete = false;
            if (operator.equals("$elemMatch") && operand instanceof Document element) {
                demandOfOneElement(path, element);
            }
        }
    }

    private void demandOfOneElement(String path, Document element) {
        Conditions inner = new Conditions();
        if (hasOperators(element)) {
            inner.demand(path, element);
        } else {
            inner.demandAll(path + ".", element);
        }
        elements.add(inner);
        elements.addAll(inner.elements);
    }

    private void demandAnyOf(String path, Collection<?> values) {
        if (values.stream().allMatch(KeyBytes::searchable)) {
            put(path, demanded -> demanded.anyOf() == null ? demanded.withAnyOf(List.copyOf(values)) : null);
        } else {
            complete = false;
        }
    }

    /** Of two demands of one kind on a field the first is used. */
    private void put(String path, Function<Constraint, @Nullable Constraint> demand) {
        Constraint added = demand.apply(byPath.getOrDefault(path, Constraint.NONE));
        if (added == null) {
            complete = false;
        } else {
            byPath.put(path, added);
        }
    }

    private static boolean hasOperators(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$") && !LOGICAL.contains(key));
    }

    private static List<Document> documents(@Nullable Object value) {
        return value instanceof Collection<?> parts
                ? parts.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }

    private static Collection<?> list(@Nullable Object value) {
        List<Object> one = new ArrayList<>();
        one.add(value);
        return one;
    }
}
