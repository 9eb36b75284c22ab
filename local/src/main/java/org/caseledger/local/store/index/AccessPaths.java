package org.caseledger.local.store.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses among indexes. */
public final class AccessPaths {

    private AccessPaths() {}

    /** The path with the fewest candidates to expect; empty if only a scan meets all of them. */
    public static Optional<AccessPath> choose(
            Document filter, @Nullable Document order, Collection<SortedIndex> indexes) {
        Conditions conditions = Conditions.of(filter);
        Optional<IndexUse> best = indexes.stream()
                .flatMap(index -> uses(index, conditions))
                .filter(use -> use.worth(order) > 0)
                .max(Comparator.comparingInt(use -> use.worth(order)));
        if (best.isPresent() && best.get().narrows()) {
            return best.map(use -> use.path(order, conditions));
        }
        return union(conditions, indexes).or(() -> best.map(use -> use.path(order, conditions)));
    }

    private static Stream<IndexUse> uses(SortedIndex index, Conditions conditions) {
        Stream<IndexUse> uses = index.oneKeyPerDocument()
                ? Stream.of(IndexUse.of(index, conditions.merged()))
                : Stream.concat(
                        Stream.of(IndexUse.ofFirstField(index, conditions.byPath())),
                        conditions.elements().stream().map(element -> IndexUse.of(index, element)));
        return uses.filter(use -> use.narrows() || !index.partial());
    }

    private static Optional<AccessPath> union(Conditions conditions, Collection<SortedIndex> indexes) {
        return conditions.alternatives().stream()
                .map(branches -> union(branches, indexes))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<AccessPath> union(List<Document> branches, Collection<SortedIndex> indexes) {
        List<AccessPath> parts = new ArrayList<>();
        for (Document branch : branches) {
            Optional<AccessPath> part = choose(branch, null, indexes);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new UnionPath(parts));
    }
}
