package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.caseledger.command.lifecycle.refusals.AnsweredBeforeTransferRequest;
import org.caseledger.command.lifecycle.refusals.CentreTakesNoCases;
import org.caseledger.command.lifecycle.refusals.NoTransferPending;
import org.caseledger.command.lifecycle.refusals.TransferPending;
import org.caseledger.command.lifecycle.refusals.TransferRefusedSince;
import org.caseledger.command.lifecycle.refusals.TransferToItself;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.TransferRequested;

/** Who gives a case to whom, and when it is given. */
final class TransferRules {
    static final Rule<RequestTransfer> MAY_REQUEST = Rule.all(
            DatingRules.MOVEMENT::check,
            DatingRules::notClosed,
            TransferRules::notToItself,
            TransferRules::nonePending);

    /** For the answers that leave the case where it is. */
    static final Rule<CaseCommand> MAY_ANSWER =
            Rule.all(DatingRules::notInTheFuture, TransferRules::onePending, TransferRules::notBeforeRequest);

    /** Whether anything waits is asked first: to whom nothing does, nothing else is told. */
    static final Rule<AcceptTransfer> MAY_ACCEPT = Rule.all(
            TransferRules::onePending,
            DatingRules.MOVEMENT::check,
            DatingRules::notClosed,
            MAY_ANSWER::check,
            TransferRules::notRefusedSince,
            (theCase, c) -> theCase.shelter.notStayingOn(c.occurredOn()));

    private TransferRules() {}

    static void takesCases(String centre, LocalDate day, Lookups evidence) {
        hasNotClosed(centre, evidence);
        if (!evidence.centre(centre).runsOn(day)) {
            throw new CentreTakesNoCases(centre, day);
        }
    }

    /** However the day is given: nobody would be there to work on it, or to hand it on. */
    static void hasNotClosed(String centre, Lookups evidence) {
        LocalDate closedOn = evidence.centre(centre).closedOn();
        if (closedOn != null) {
            throw new CentreTakesNoCases(centre, closedOn);
        }
    }

    /**
     * While the centre that was asked is suspended, its caretaker accepts for it (domain section 2, rule 12); the case goes to the centre
     * itself, so that counts and clocks stay with it.
     */
    static void mayTakeOver(String centre, LocalDate day, Lookups evidence) {
        CentreOperation life = evidence.centre(centre);
        if (!life.runsOn(day) && life.suspensionOn(day).isEmpty()) {
            throw new CentreTakesNoCases(centre, day);
        }
    }

    private static void notToItself(Case theCase, RequestTransfer c) {
        if (c.to().equals(theCase.standing.heldBy())) {
            throw new TransferToItself();
        }
    }

    private static void nonePending(Case theCase, RequestTransfer c) {
        theCase.transfers.pending().ifPresent(request -> {
            throw new TransferPending(request.to());
        });
    }

    private static void onePending(Case theCase, CaseCommand c) {
        if (theCase.transfers.pending().isEmpty()) {
            throw new NoTransferPending();
        }
    }

    /** What is said after the request was made counts, on whatever consent it was made: by anybody, and by the one whom the law asks; a legal basis needs none. */
    private static void notRefusedSince(Case theCase, AcceptTransfer c) {
        TransferRequested request = theCase.transfers.pending().orElseThrow();
        ConsentBy asked = theCase.matter.isOfGirl() ? ConsentBy.GUARDIAN : ConsentBy.WOMAN;
        if (request.legalBasis() == null
                && (isNo(saidSince(theCase, request), c)
                        || isNo(saidSince(theCase, request).filter(said -> said.consentBy() == asked), c))) {
            throw new TransferRefusedSince();
        }
    }

    private static boolean isNo(Stream<ConsentRecorded> said, AcceptTransfer c) {
        return Consents.newest(said, ConsentPurpose.TRANSFER, c.occurredOn())
                .filter(newest -> !newest.given())
                .isPresent();
    }

    /** What was recorded after the request and is not of a day before it. */
    private static Stream<ConsentRecorded> saidSince(Case theCase, TransferRequested request) {
        return theCase.entries().inOrder().values().stream()
                .dropWhile(entry -> !entry.equals(request))
                .filter(ConsentRecorded.class::isInstance)
                .map(ConsentRecorded.class::cast)
                .filter(said -> !said.occurredOn().isBefore(request.occurredOn()));
    }

    /** Day of a request that would wait for the centre that was asked to take her case over on a yes that nobody gave. */
    static Stream<LocalDate> consentLost(Case theCase, Case candidate) {
        return candidate
                .transfers
                .pending()
                .filter(request -> request.legalBasis() == null)
                .map(TransferRequested::occurredOn)
                .filter(day -> wasGivenBy(day, theCase) && !wasGivenBy(day, candidate))
                .stream();
    }

    private static boolean wasGivenBy(LocalDate day, Case theCase) {
        return theCase.consents.wereGivenBy(day, ConsentPurpose.TRANSFER);
    }

    private static void notBeforeRequest(Case theCase, CaseCommand c) {
        theCase.transfers
                .pending()
                .map(TransferRequested::occurredOn)
                .filter(c.occurredOn()::isBefore)
                .ifPresent(requestedOn -> {
                    throw new AnsweredBeforeTransferRequest(c.occurredOn(), requestedOn);
                });
    }
}
