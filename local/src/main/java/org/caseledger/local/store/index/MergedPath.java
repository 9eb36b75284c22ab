package org.caseledger.local.store.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** Several paths along one index at once, each in the order that was asked for, so that all are: each document once. */
final class MergedPath implements AccessPath {

    private final List<IndexPath> parts;
    private final Comparator<Ahead> order;
    private final Set<Integer> seen = new HashSet<>();

    private MergedPath(List<IndexPath> parts) {
        this.parts = parts;
        this.order = parts.get(0).backward() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    /** Nothing where their keys do not compare. */
    static Optional<AccessPath> of(List<AccessPath> parts) {
        List<IndexPath> along = parts.stream()
                .filter(IndexPath.class::isInstance)
                .map(IndexPath.class::cast)
                .toList();
        return along.size() == parts.size() && along.stream().allMatch(part -> part.comparesWith(along.get(0)))
                ? Optional.of(new MergedPath(along))
                : Optional.empty();
    }

    @Override
    public boolean sorted() {
        return true;
    }

    @Override
    public boolean exact() {
        return false;
    }

    @Override
    public List<Integer> next(int atMost) {
        List<Integer> positions = new ArrayList<>();
        PriorityQueue<Ahead> ahead = new PriorityQueue<>(order);
        parts.forEach(part -> queue(part, part.rest(), ahead));
        while (positions.size() < atMost && !ahead.isEmpty()) {
            Ahead first = ahead.remove();
            first.part.take(first.step);
            if (seen.add(first.step.position())) {
                positions.add(first.step.position());
            }
            queue(first.part, first.rest, ahead);
        }
        return positions;
    }

    private static void queue(IndexPath part, Iterator<IndexPath.Step> rest, PriorityQueue<Ahead> ahead) {
        if (rest.hasNext()) {
            ahead.add(new Ahead(part, rest.next(), rest));
        }
    }

    /** The next step of a part. */
    private record Ahead(IndexPath part, IndexPath.Step step, Iterator<IndexPath.Step> rest)
            implements Comparable<Ahead> {
        @Override
        public int compareTo(Ahead other) {
            byte[] one = step.key();
            byte[] another = other.step.key();
            return Arrays.compareUnsigned(
                    one, part.comparedFrom(), one.length, another, other.part.comparedFrom(), another.length);
        }
    }
}
