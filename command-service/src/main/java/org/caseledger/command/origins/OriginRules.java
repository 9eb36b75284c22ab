package org.caseledger.command.origins;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.command.Command;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.events.LedgerRestored;
import org.caseledger.events.SignedHead;
import org.caseledger.tree.Origin;

/** Of which log a checkpoint may be, and when its name is finished. Whether its root and signature fit, the signer says, who has the tree and the key. */
final class OriginRules {
    private OriginRules() {}

    static void mayRestore(List<LedgerRestored> finished, RestoreLedger c) {
        notInTheFuture(c);
        ofThisLedger(c.oldOrigin(), c.ledger());
        notFinished(finished, c.oldOrigin());
        somethingIsLost(c);
    }

    static void mayResume(List<LedgerRestored> finished, ResumeSigning c) {
        notInTheFuture(c);
        ofThisLedger(c.origin(), c.ledger());
        notFinished(finished, c.origin());
    }

    private static void notInTheFuture(Command c) {
        if (c.occurredOn().isAfter(c.today())) {
            throw new OccursInTheFuture(c.occurredOn(), c.today());
        }
    }

    private static void ofThisLedger(String origin, UUID ledger) {
        if (!Origin.read(origin).ledger().equals(ledger)) {
            throw new OriginOfAnotherLedger(ledger);
        }
    }

    private static void notFinished(List<LedgerRestored> finished, String origin) {
        if (finished.stream().anyMatch(restored -> restored.oldOrigin().equals(origin))) {
            throw new OriginFinished();
        }
    }

    /**
     * Whatever position is named: a name that is ended stays so, and what was signed under it is of another log from then on.
     *
     * @param signed of the log as it stands; absent where it does not have what was signed
     */
    static void notAllHere(RestoreLedger c, Optional<SignedHead> signed) {
        signed.filter(head -> head.origin().equals(c.oldOrigin())
                        && head.size() >= c.lastCheckpoint().size())
                .ifPresent(head -> {
                    throw new NothingLost(c.lastCheckpoint().size(), head.size() - 1);
                });
    }

    /** What the copy has was signed as well: then the name is good, and the signer goes on by itself. */
    private static void somethingIsLost(RestoreLedger c) {
        if (c.lastCheckpoint().size() <= c.position() + 1) {
            throw new NothingLost(c.lastCheckpoint().size(), c.position());
        }
    }
}
