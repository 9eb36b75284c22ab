package org.caseledger.local.verify;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.eventlog.Verification;
import org.caseledger.events.AccessLogEvent;
import org.caseledger.local.log.StoredLog;
import org.jspecify.annotations.Nullable;

/**
 * Months of the access ledger that no event speaks of yet: nothing says what they were, but each is a chain, in which a look that was
 * changed or taken out of its midst is found.
 */
final class OpenMonths {
    /** Whose day says in which month a look stands. */
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final Set<String> spokenOf = new HashSet<>();
    private @Nullable Instant first;
    private @Nullable Instant last;

    void see(Block block) {
        first = first == null ? block.sealedAt() : first;
        last = block.sealedAt();
    }

    /** A month that is compared, or was dropped. */
    void leave(String month) {
        spokenOf.add(month);
    }

    /** @throws org.caseledger.local.log.CommandRefused if they cannot be read */
    Checked check(StoredLog log) {
        int sound = 0;
        FaultsOfOneKind faults = new FaultsOfOneKind();
        for (String month : months()) {
            Verification chain = log.readAccess(
                    AccessLogEvent.collectionOf(month),
                    stored -> LogVerifier.ofLooks(stored).verify());
            if (chain.broken() != null) {
                faults.add("the access ledger of " + month + ", which is not sealed yet, is broken: "
                        + chain.broken().getMessage());
            } else if (chain.blocks() > 0) {
                sound++;
            }
        }
        return new Checked(sound, faults.all());
    }

    /** From that in which the ledger was opened to the one after its newest event: who looks adds none. */
    private List<String> months() {
        if (first == null || last == null) {
            return List.of();
        }
        YearMonth end = month(last).plusMonths(1);
        return Stream.iterate(month(first), month -> !month.isAfter(end), month -> month.plusMonths(1))
                .map(YearMonth::toString)
                .filter(month -> !spokenOf.contains(month))
                .toList();
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(INDIA));
    }

    /** @param sound that are there and hold together */
    record Checked(int sound, List<String> faults) {}
}
