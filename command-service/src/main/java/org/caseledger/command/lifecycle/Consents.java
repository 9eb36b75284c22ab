package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.ConsentRecorded;
import org.jspecify.annotations.Nullable;

/** What she was asked and what she answered; on any day the newest answer for a purpose counts. */
final class Consents {
    private final List<ConsentRecorded> said = new ArrayList<>();

    boolean areRecordedAs(ConsentRecorded other) {
        return newest(other.purpose(), LocalDate.MAX).filter(other::equals).isPresent();
    }

    /**
     * Who had consented by that day, and nobody had taken it back since.
     *
     * @param preferred whose consent is asked for, where several gave theirs
     */
    @Nullable
    ConsentBy standingOn(LocalDate day, ConsentPurpose purpose, ConsentBy preferred) {
        return newest(purpose, day)
                .filter(ConsentRecorded::given)
                .map(newest -> isGivenBy(preferred, purpose, day) ? preferred : newest.consentBy())
                .orElse(null);
    }

    /** Whether anybody had said yes by that day, whatever was said after it. */
    boolean wereGivenBy(LocalDate day, ConsentPurpose purpose) {
        return newest(said.stream().filter(ConsentRecorded::given), purpose, day)
                .isPresent();
    }

    private boolean isGivenBy(ConsentBy who, ConsentPurpose purpose, LocalDate until) {
        return newest(said.stream().filter(one -> one.consentBy() == who), purpose, until)
                .filter(ConsentRecorded::given)
                .isPresent();
    }

    @EventSourcingHandler
    void on(ConsentRecorded e) {
        said.add(e);
    }

    private Optional<ConsentRecorded> newest(ConsentPurpose purpose, LocalDate until) {
        return newest(said.stream(), purpose, until);
    }

    static Optional<ConsentRecorded> newest(Stream<ConsentRecorded> among, ConsentPurpose purpose, LocalDate until) {
        return among.filter(one -> one.purpose() == purpose && !one.occurredOn().isAfter(until))
                .reduce((had, now) -> now.occurredOn().isBefore(had.occurredOn()) ? had : now);
    }
}
