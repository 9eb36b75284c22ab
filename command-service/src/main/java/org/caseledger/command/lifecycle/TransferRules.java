package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.command.lifecycle.refusals.AnsweredBeforeTransferRequest;
import org.caseledger.command.lifecycle.refusals.CentreTakesNoCases;
import org.caseledger.command.lifecycle.refusals.NoTransferPending;
import org.caseledger.command.lifecycle.refusals.TransferPending;
import org.caseledger.command.lifecycle.refusals.TransferRefusedSince;
import org.caseledger.command.lifecycle.refusals.TransferToItself;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.TransferAccepted;
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
            TransferRules::consentedStill,
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

    private static void notRefusedSince(Case theCase, AcceptTransfer c) {
        TransferRequested request = theCase.transfers.pending().orElseThrow();
        if (wasRefusedBy(c.occurredOn(), theCase, request)) {
            throw new TransferRefusedSince();
        }
    }

    /** A hand-over is not put on a day by which it had been refused; one that was found out late to be so hinders nobody. */
    static void notPutAfterRefusal(Case theCase, CaseEvent entry, CaseEvent amended) {
        if (amended instanceof TransferAccepted accepted) {
            theCase.entries()
                    .of(TransferRequested.class)
                    .filter(request -> request.transferId().equals(accepted.transferId()))
                    .filter(request -> !wasRefusedBy(entry.occurredOn(), theCase, request)
                            && wasRefusedBy(amended.occurredOn(), theCase, request))
                    .findFirst()
                    .ifPresent(request -> {
                        throw new TransferRefusedSince();
                    });
        }
    }

    /** What is said after the request was made counts, on whatever consent it was made: by anybody, and by the one whom the law asks; a legal basis needs none. */
    private static boolean wasRefusedBy(LocalDate day, Case theCase, TransferRequested request) {
        return request.legalBasis() == null
                && (isNo(saidSince(theCase, request), day)
                        || isNo(saidSince(theCase, request).filter(said -> said.consentBy() == asked(theCase)), day));
    }

    private static boolean isNo(Stream<ConsentRecorded> said, LocalDate by) {
        return Consents.newest(said, ConsentPurpose.TRANSFER, by)
                .filter(newest -> !newest.given())
                .isPresent();
    }

    /** Of a later day than the request, also where that was entered late; of its day what was recorded after it. */
    private static Stream<ConsentRecorded> saidSince(Case theCase, TransferRequested request) {
        List<CaseEvent> inOrder = List.copyOf(theCase.entries().inOrder().values());
        int made = inOrder.indexOf(request);
        return IntStream.range(0, inOrder.size())
                .filter(at -> at > made
                        ? !inOrder.get(at).occurredOn().isBefore(request.occurredOn())
                        : inOrder.get(at).occurredOn().isAfter(request.occurredOn()))
                .mapToObj(inOrder::get)
                .filter(ConsentRecorded.class::isInstance)
                .map(ConsentRecorded.class::cast);
    }

    /** Whose age was put right since may need another one's word; it may have been given meanwhile. */
    private static void consentedStill(Case theCase, AcceptTransfer c) {
        TransferRequested request = theCase.transfers.pending().orElseThrow();
        ConsentBy given = ConsentRules.standing(theCase, c.occurredOn(), ConsentPurpose.TRANSFER);
        ConsentRules.consented(theCase, given == asked(theCase) ? given : request.consentBy(), request.legalBasis());
    }

    private static ConsentBy asked(Case theCase) {
        return theCase.matter.isOfGirl() ? ConsentBy.GUARDIAN : ConsentBy.WOMAN;
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
