package org.caseledger.local.store.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One path after the other, each document once. */
final class UnionPath implements AccessPath {

    private final List<AccessPath> parts;
    private final Set<Integer> seen = new HashSet<>();
    private int part;

    UnionPath(List<AccessPath> parts) {
        this.parts = parts;
    }

    @Override
    public boolean sorted() {
        return false;
    }

    @Override
    public boolean exact() {
        return false;
    }

    @Override
    public List<Integer> next(int atMost) {
        List<Integer> positions = new ArrayList<>();
        while (part < parts.size() && positions.size() < atMost) {
            List<Integer> more = parts.get(part).next(atMost - positions.size());
            more.stream().filter(seen::add).forEach(positions::add);
            if (more.isEmpty()) {
                part++;
            }
        }
        return positions;
    }
}
