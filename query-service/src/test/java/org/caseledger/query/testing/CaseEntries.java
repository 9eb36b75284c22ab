package org.caseledger.query.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Account;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.TransferAccepted;

/** The entries of one case, counted as its aggregate counts them, so that they can be retracted and put right. */
public final class CaseEntries {
    private final UUID id;
    private final TestLog log;
    private LocalDate recordedOn;
    private final Who who;
    private final List<CaseEvent> entries = new ArrayList<>();

    public CaseEntries(UUID id, TestLog log, LocalDate recordedOn, Who who) {
        this.id = id;
        this.log = log;
        this.recordedOn = recordedOn;
        this.who = who;
    }

    public UUID id() {
        return id;
    }

    /** What follows is recorded on this day. */
    public CaseEntries on(LocalDate day) {
        recordedOn = day;
        return this;
    }

    /** Events of the case so far. */
    public int count() {
        return entries.size();
    }

    public boolean has(Class<? extends CaseEvent> type) {
        return entries.stream().anyMatch(type::isInstance);
    }

    /** One block with these events; those of others, such as the number issued by the centre, are not counted. */
    public CaseEntries add(Event... events) {
        log.append(recordedOn, who, events);
        for (Event event : events) {
            if (event instanceof CaseEvent entry) {
                entries.add(entry);
            }
        }
        return this;
    }

    /** Retracts the newest entry of this type. */
    public CaseEntries voided(Class<? extends CaseEvent> type, LocalDate on) {
        int sequence = newest(type);
        return add(new EntryVoided(
                id,
                sequence,
                type.getSimpleName(),
                CorrectionReason.WRONG_CASE,
                on,
                entries.get(sequence).postings().stream().map(Posting::reversed).toList()));
    }

    /** Puts the newest entry of this type right. */
    public CaseEntries corrected(Class<? extends CaseEvent> type, String field, String newValue, LocalDate on) {
        return add(new DetailsCorrected(
                id,
                newest(type),
                type.getSimpleName(),
                field,
                null,
                newValue,
                CorrectionReason.NEW_INFORMATION,
                on,
                List.of()));
    }

    /** The other centre takes it: first in there, then out here. */
    public CaseEntries transferred(UUID transferId, String from, String to, Account account, LocalDate on) {
        return add(new TransferAccepted(
                id,
                transferId,
                from,
                to,
                on,
                List.of(
                        posting(to, Account.OUTSIDE, account, on, PostingReason.TRANSFERRED_IN),
                        posting(from, account, Account.OUTSIDE, on, PostingReason.TRANSFERRED_OUT))));
    }

    private static Posting posting(String centre, Account from, Account to, LocalDate on, PostingReason reason) {
        return new Posting(centre, centre, on, from, to, on, reason, null, 1);
    }

    private int newest(Class<? extends CaseEvent> type) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (type.isInstance(entries.get(i))) {
                return i;
            }
        }
        throw new IllegalStateException("no " + type.getSimpleName() + " in this case");
    }
}
