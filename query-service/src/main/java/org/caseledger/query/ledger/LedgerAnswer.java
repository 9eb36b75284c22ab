package org.caseledger.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.caseledger.eventlog.Head;
import org.caseledger.events.Purpose;

/**
 * What this ledger is, and how far it is.
 *
 * @param openedOn the first day that can be asked about
 * @param today the last one
 * @param loading whether the past of a demo is still being loaded: today moves on by itself then, and many times as fast
 * @param head newest block of the log; the views may not have all of it yet
 * @param publishedOn days on which figures were published, oldest first, each once
 * @param reviewedOn days of the reviews that the caller sees, oldest first, each once
 * @param position of the newest event that these days have
 * @param time when that was recorded
 */
record LedgerAnswer(
        Purpose purpose,
        LocalDate openedOn,
        LocalDate today,
        boolean loading,
        NewestBlock head,
        Collection<LocalDate> publishedOn,
        Collection<LocalDate> reviewedOn,
        long position,
        Instant time) {

    /**
     * @param position of its last event
     * @param sealedAt when it was recorded
     * @param hash what `./run verify --expect POSITION:HASH` compares the log with
     */
    record NewestBlock(long position, Instant sealedAt, String hash) {
        static NewestBlock of(Head head) {
            return new NewestBlock(head.position(), head.sealedAt(), head.hash().toString());
        }
    }
}
