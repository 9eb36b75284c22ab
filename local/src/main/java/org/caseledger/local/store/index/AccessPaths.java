package org.caseledger.local.store.index;

import de.bwaldvogel.mongo.bson.Document;
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
        return conditions.alternatives().stream()
                .map(branches -> merged(branches, order, indexes).or(() -> union(branches, indexes)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> best.map(use -> use.path(order, conditions)));
    }

    private static Stream<IndexUse> uses(SortedIndex index, Conditions conditions) {
        Stream<IndexUse> uses = index.oneKeyPerDocument()
                ? Stream.of(IndexUse.of(index, conditions.merged()))
                : Stream.concat(
                        Stream.of(IndexUse.ofFirstField(index, conditions.byPath())),
                        conditions.elements().stream().map(element -> IndexUse.of(index, element)));
        return uses.filter(use -> use.narrows() || !index.partial());
    }

    private static Optional<AccessPath> merged(
            List<Document> branches, @Nullable Document order, Collection<SortedIndex> indexes) {
        return order == null
                ? Optional.empty()
                : parts(branches, order, indexes).flatMap(MergedPath::of);
    }

    private static Optional<AccessPath> union(List<Document> branches, Collection<SortedIndex> indexes) {
        return parts(branches, null, indexes).map(UnionPath::new);
    }

    /** A path for each branch; empty if one has none, or there are no branches. */
    private static Optional<List<AccessPath>> parts(
            List<Document> branches, @Nullable Document order, Collection<SortedIndex> indexes) {
        List<AccessPath> parts = branches.stream()
                .map(branch -> choose(branch, order, indexes))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() || parts.size() < branches.size() ? Optional.empty() : Optional.of(parts);
    }
}
