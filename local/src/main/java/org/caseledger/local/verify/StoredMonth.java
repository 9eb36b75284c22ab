package org.caseledger.local.verify;

import java.util.List;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.eventlog.Verification;
import org.caseledger.events.AccessLogEvent;
import org.caseledger.local.log.StoredLog;
import org.caseledger.tree.GrowingTree;

/** A month of the access ledger as it is stored, beside what the log says of it. */
final class StoredMonth {
    private final SealedMonth sealed;
    private final GrowingTree tree = new GrowingTree();
    private final Verification chain;
    private String block = "none";

    private StoredMonth(LogCollection stored, SealedMonth sealed) {
        this.sealed = sealed;
        this.chain = LogVerifier.ofLooks(stored).verify(this::see);
    }

    /** @throws org.caseledger.local.log.CommandRefused if it cannot be read */
    static StoredMonth of(StoredLog log, SealedMonth sealed) {
        return log.readAccess(AccessLogEvent.collectionOf(sealed.month()), stored -> new StoredMonth(stored, sealed));
    }

    List<String> faults() {
        BrokenLog broken = chain.broken();
        if (broken != null) {
            return List.of(told("is broken: " + broken.getMessage()));
        }
        if (chain.blocks() == 0) {
            return List.of(told("is missing, and no event says that it was dropped"));
        }
        if (chain.events() > sealed.size()) {
            return List.of(told("has %d events, of which %d were added after it was sealed"
                    .formatted(chain.events(), chain.events() - sealed.size())));
        }
        return isAsSealed()
                ? List.of()
                : List.of(told("is not what was sealed: it was rewritten, or its end is missing"));
    }

    private boolean isAsSealed() {
        return chain.events() == sealed.size()
                && tree.head().root().toString().equals(sealed.root())
                && block.equals(sealed.block());
    }

    private String told(String what) {
        return "the access ledger of " + sealed.month() + " " + what;
    }

    private void see(Block next) {
        next.events().stream()
                .limit(Math.max(0, sealed.size() - tree.size()))
                .forEach(event -> tree.add(Leaf.of(event).hash()));
        if (next.next() == sealed.size()) {
            block = next.hash().toString();
        }
    }
}
