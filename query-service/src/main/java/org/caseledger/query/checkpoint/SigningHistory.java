package org.caseledger.query.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.LastCheckpoint;
import org.caseledger.events.LedgerRestored;
import org.caseledger.events.SigningEvent;
import org.caseledger.events.SigningResumed;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.Origin;
import org.caseledger.tree.TreeHead;

/** What is recorded of the names of this log, and of who answered for it that signing goes on. */
record SigningHistory(List<LedgerRestored> restored, List<Resumed> resumed) {
    SigningHistory {
        restored = List.copyOf(restored);
        resumed = List.copyOf(resumed);
    }

    /** @param position at which it is recorded */
    record Resumed(long position, SigningResumed event) {}

    static SigningHistory read(LogReader log) {
        List<LedgerRestored> restored = new ArrayList<>();
        List<Resumed> resumed = new ArrayList<>();
        for (RecordedEvent recorded : log.aggregate(SigningEvent.AGGREGATE, 0)) {
            LogEvent event = recorded.event();
            if (event.type().equals(LedgerRestored.class.getSimpleName())) {
                restored.add(LedgerJson.mapper().readValue(event.payload(), LedgerRestored.class));
            } else if (event.type().equals(SigningResumed.class.getSimpleName())) {
                resumed.add(new Resumed(
                        recorded.position(), LedgerJson.mapper().readValue(event.payload(), SigningResumed.class)));
            }
        }
        return new SigningHistory(restored, resumed);
    }

    /** The name since the last restore; empty where there was none, and any name with the id of the ledger is good. */
    Optional<Origin> name() {
        return restored.isEmpty() ? Optional.empty() : Optional.of(after(restored.get(restored.size() - 1)));
    }

    /** @throws SignerRefuses where nothing may be signed under this name */
    void requireGood(Origin origin) {
        name().filter(name -> !name.equals(origin)).ifPresent(name -> {
            throw new SignerRefuses(
                    "nothing is signed under the name %s any more: the ledger was restored, and the log is another one since. Make a key for it (./run log-key --origin %s --to FILE) and tell the witnesses of it"
                            .formatted(origin.text(), name.text()));
        });
    }

    /** What somebody answers for, if that was recorded after so many events: an older answer was about an older loss. */
    Optional<SigningResumed> resumed(Origin origin, long events) {
        return resumed.stream()
                .filter(one -> one.position() >= events)
                .map(Resumed::event)
                .filter(event -> event.origin().equals(origin.text()))
                .reduce((earlier, later) -> later);
    }

    static TreeHead head(LastCheckpoint signed) {
        return TreeHead.read(signed.size() + "\n" + signed.root() + "\n");
    }

    /** The checkpoint as it was signed. */
    static String note(SigningResumed event) {
        return new Checkpoint(event.origin(), head(event.checkpoint())).text() + "\n\u2014 " + event.origin() + " "
                + event.checkpoint().signature() + "\n";
    }

    private static Origin after(LedgerRestored event) {
        return Origin.read(event.oldOrigin()).after(head(event.lastCheckpoint()));
    }
}
