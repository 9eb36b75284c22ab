package org.caseledger.command.lifecycle;

import java.util.EnumMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.ConsentRecorded;
import org.jspecify.annotations.Nullable;

/** What she was asked and what she answered; the newest answer for a purpose counts. */
final class Consents {
    private final Map<ConsentPurpose, ConsentRecorded> newest = new EnumMap<>(ConsentPurpose.class);

    boolean areRecordedAs(ConsentRecorded said) {
        return said.equals(newest.get(said.purpose()));
    }

    /** Who has consented, and has not taken it back. */
    @Nullable
    ConsentBy standingFor(ConsentPurpose purpose) {
        ConsentRecorded recorded = newest.get(purpose);
        return recorded != null && recorded.given() ? recorded.consentBy() : null;
    }

    @EventSourcingHandler
    void on(ConsentRecorded e) {
        newest.merge(e.purpose(), e, (had, now) -> now.occurredOn().isBefore(had.occurredOn()) ? had : now);
    }
}
