package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;
import org.jspecify.annotations.Nullable;

/** Requests to take the case elsewhere; at most one waits for an answer. */
final class Transfers {
    private @Nullable TransferRequested pending;
    private @Nullable TransferRequested newest;
    private @Nullable CaseEvent answer;
    private final List<LocalDate> acceptedTooEarly = new ArrayList<>();

    Optional<TransferRequested> pending() {
        return Optional.ofNullable(pending);
    }

    /** Who may answer: the centre that was asked, also when it says the same again. */
    Optional<String> asked() {
        return Optional.ofNullable(newest).map(TransferRequested::to);
    }

    boolean isAskedFor(RequestTransfer c) {
        return pending()
                .filter(request -> request.to().equals(c.to())
                        && (c.consentBy() == null || request.consentBy() == c.consentBy())
                        && request.legalBasis() == c.legalBasis()
                        && request.occurredOn().equals(c.occurredOn()))
                .isPresent();
    }

    /** The newest request was answered by an event of this type. */
    boolean wasAnsweredBy(Class<? extends CaseEvent> how) {
        return pending == null && how.isInstance(answer);
    }

    /** Days of acceptances before their request, and of a request that waits though the case is closed, or was made by another centre than the one that holds it. */
    Stream<LocalDate> misfits(CaseMovements standing) {
        return Stream.concat(
                acceptedTooEarly.stream(),
                pending()
                        .filter(request -> standing.closedFor().isPresent()
                                || !request.from().equals(standing.heldBy()))
                        .map(TransferRequested::occurredOn)
                        .stream());
    }

    @EventSourcingHandler
    void on(TransferRequested e) {
        pending = e;
        newest = e;
        answer = null;
    }

    @EventSourcingHandler
    void on(TransferAccepted e) {
        if (newest != null && e.occurredOn().isBefore(newest.occurredOn())) {
            acceptedTooEarly.add(e.occurredOn());
        }
        answeredBy(e);
    }

    @EventSourcingHandler
    void on(TransferDeclined e) {
        answeredBy(e);
    }

    @EventSourcingHandler
    void on(TransferWithdrawn e) {
        answeredBy(e);
    }

    /** What has ended is not handed over; a request that was waiting is moot. */
    @EventSourcingHandler
    void on(CaseClosed e) {
        pending = null;
    }

    private void answeredBy(CaseEvent e) {
        pending = null;
        answer = e;
    }
}
