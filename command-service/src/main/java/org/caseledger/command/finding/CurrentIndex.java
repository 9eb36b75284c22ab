package org.caseledger.command.finding;

import java.util.List;
import java.util.UUID;
import org.caseledger.command.sealing.RootKey;

/** The index as it stood when it was asked for; for one search. */
final class CurrentIndex {
    private final SearchIndex index;
    private final int generation;
    private final RootKey root;
    private final UUID ledger;

    CurrentIndex(SearchIndex index, int generation, RootKey root, UUID ledger) {
        this.index = index;
        this.generation = generation;
        this.root = root;
        this.ledger = ledger;
    }

    /** Cases of a centre that may be hers: each has to be opened and compared. */
    List<UUID> nominated(Sought sought, String centre, int most) {
        return index.nominated(generation, centre, sought.nominated(new IndexTokens(root, ledger, centre)), most);
    }

    /** Whether all that was nominated so far was nominated among all there are: another process may make the index anew meanwhile. */
    boolean stillStands() {
        return index.root(generation).isPresent();
    }
}
