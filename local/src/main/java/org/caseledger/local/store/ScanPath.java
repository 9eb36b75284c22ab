package org.caseledger.local.store;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.local.store.index.AccessPath;

/** Past every document, in natural order or against it. */
final class ScanPath implements AccessPath {

    private final DocumentShelf shelf;
    private final int step;
    private final boolean exact;
    private int next;

    ScanPath(DocumentShelf shelf, boolean backward, boolean exact) {
        this.shelf = shelf;
        this.exact = exact;
        this.step = backward ? -1 : 1;
        this.next = backward ? shelf.end() - 1 : 0;
    }

    @Override
    public boolean sorted() {
        return false;
    }

    @Override
    public boolean exact() {
        return exact;
    }

    @Override
    public List<Integer> next(int atMost) {
        List<Integer> positions = new ArrayList<>();
        for (; next >= 0 && next < shelf.end() && positions.size() < atMost; next += step) {
            if (shelf.holds(next)) {
                positions.add(next);
            }
        }
        return positions;
    }
}
