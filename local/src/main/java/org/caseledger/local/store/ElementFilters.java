package org.caseledger.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Filters arrays by a text in one field of their elements before what they are found in is projected. The library would work out such a
 * {@code $filter} anew for each of the some hundred events of a block: a fifth of what the store computed while a ledger filled.
 */
final class ElementFilters {
    private static final String PROJECT = "$project";
    private static final String ROOM = "_filtered";
    private static final int NO_ARRAY = 28_651;

    private final List<Document> stages;
    private final List<ElementFilter> filters = new ArrayList<>();

    private record ElementFilter(String array, String field, String text) {
        @Nullable
        List<?> of(Document document) {
            Object found = document.get(array);
            if (found instanceof Collection<?> elements) {
                return elements.stream()
                        .filter(element -> element instanceof Document inner && text.equals(inner.get(field)))
                        .toList();
            } else if (Missing.isNullOrMissing(found)) {
                return null;
            }
            throw new MongoServerError(NO_ARRAY, "Location" + NO_ARRAY, "input to $filter must be an array");
        }
    }

    ElementFilters(List<Document> stages) {
        this.stages = new ArrayList<>(stages);
        if (!stages.isEmpty() && stages.get(0).get(PROJECT) instanceof Document projection) {
            this.stages.set(0, new Document(PROJECT, replaced(projection)));
        }
    }

    /** Make of what went through {@link #applied} what the given ones would have. */
    List<Document> stages() {
        return stages;
    }

    Stream<Document> applied(Stream<Document> found) {
        return found.map(this::withRooms);
    }

    private Document withRooms(Document document) {
        for (int i = 0; i < filters.size(); i++) {
            document.put(ROOM + i, filters.get(i).of(document));
        }
        return document;
    }

    private Object replaced(Object expression) {
        if (!(expression instanceof Document document)) {
            return expression;
        }
        ElementFilter filter = document.size() == 1 ? filter(document.get("$filter")) : null;
        if (filter != null) {
            filters.add(filter);
            return "$" + ROOM + (filters.size() - 1);
        }
        Document others = new Document();
        for (Map.Entry<String, Object> part : document.entrySet()) {
            others.put(part.getKey(), replaced(part.getValue()));
        }
        return others;
    }

    /** As {@code {input: "$array", as: "one", cond: {$eq: ["$$one.field", {$literal: "text"}]}}}. */
    private static @Nullable ElementFilter filter(@Nullable Object operand) {
        if (operand instanceof Document filter
                && filter.get("input") instanceof String input
                && filter.get("as") instanceof String as
                && filter.get("cond") instanceof Document condition
                && condition.size() == 1
                && condition.get("$eq") instanceof List<?> sides
                && sides.size() == 2
                && sides.get(0) instanceof String field
                && sides.get(1) instanceof Document literal
                && literal.get("$literal") instanceof String text) {
            String array = input.substring(1);
            String prefix = "$$" + as + ".";
            if (input.startsWith("$") && isName(array) && field.startsWith(prefix)) {
                String name = field.substring(prefix.length());
                return isName(name) ? new ElementFilter(array, name, text) : null;
            }
        }
        return null;
    }

    private static boolean isName(String path) {
        return !path.isEmpty() && path.indexOf('.') < 0 && path.indexOf('$') < 0;
    }
}
