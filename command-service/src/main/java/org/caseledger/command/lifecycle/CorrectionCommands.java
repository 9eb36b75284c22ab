package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.PublishedPeriods;
import org.caseledger.command.lookups.Sender;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Posting;

/** Putting right: nothing is edited, later entries say what was wrong. */
final class CorrectionCommands {
    private final Case theCase;

    CorrectionCommands(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(CorrectDetails c, Sender sender, Lookups lookups) {
        CaseEvent entry = CorrectionRules.entry(theCase, c.entry());
        CorrectionRules.fieldIsCorrected(entry, c.field());
        String before = EntryCorrection.spelt(entry, c.field());
        if (c.value().equals(before)) {
            return;
        }
        CorrectionRules.DATING.check(theCase, c);
        CaseEvent amended = EntryCorrection.of(entry, c.field(), c.value());
        CorrectionRules.notStruckOff(theCase, entry);
        CorrectionRules.amendedOutcomeAllowed(theCase, entry, amended);
        CorrectionRules.amendedDaysFit(theCase, entry, amended);
        if (!amended.occurredOn().equals(entry.occurredOn())) {
            DatingRules.notInTheFuture(amended.occurredOn(), c.today());
            CorrectionRules.betweenNeighbours(theCase, c.entry(), amended.occurredOn(), c.today());
            CorrectionRules.dayIsTaken(theCase, c.entry(), amended);
            CorrectionRules.movesNothing(theCase, amended);
            TransferRules.notPutAfterRefusal(theCase, entry, amended);
            CorrectionRules.receiverTakesCases(amended, lookups);
            CorrectionRules.holderHadNotClosed(theCase, entry, amended, lookups);
            CorrectionRules.workerWasPosted(theCase, c.entry(), amended, lookups);
        }
        DetailsCorrected correction = new DetailsCorrected(
                theCase.id(),
                c.entry(),
                entry.getClass().getSimpleName(),
                c.field(),
                before,
                c.value(),
                c.reason(),
                c.occurredOn(),
                EntryCorrection.postings(entry, amended));
        notInPublishedPeriod(sender, lookups, c, Stream.of(entry.occurredOn(), amended.occurredOn()), correction);
        CorrectionConsistency.check(theCase, Case.replay(theCase.entries().with(correction)));
        apply(correction);
        if (amended instanceof CaseResolved resolved && isNewPlanDue(entry, resolved, c.entry())) {
            apply(FollowUpPolicy.on(resolved.occurredOn()).plan(theCase.id(), resolved.occurredOn(), c.today()));
        }
    }

    @CommandHandler
    void handle(VoidEntry c, Sender sender, Lookups lookups) {
        if (theCase.entries().retractedFor(c.entry()).filter(c.reason()::equals).isPresent()) {
            return;
        }
        CaseEvent entry = CorrectionRules.entry(theCase, c.entry());
        CorrectionRules.entryIsVoided(entry);
        CorrectionRules.DATING.check(theCase, c);
        CorrectionRules.newestMovement(theCase, c.entry());
        CorrectionRules.notWhileSheStays(theCase, entry);
        SortedMap<Long, CaseEvent> retracted = theCase.entries().thatGoWith(c.entry());
        List<EntryVoided> voidings = new ArrayList<>();
        EffectiveEntries left = theCase.entries();
        for (Map.Entry<Long, CaseEvent> one : retracted.entrySet()) {
            EntryVoided voiding = voiding(c, one.getKey(), one.getValue());
            notInPublishedPeriod(
                    sender,
                    lookups,
                    c,
                    Stream.concat(Stream.of(one.getValue().occurredOn()), registrationStruckOffBy(one.getValue())),
                    voiding);
            voidings.add(voiding);
            left = left.with(voiding);
        }
        Case candidate = Case.replay(left);
        CorrectionConsistency.check(theCase, candidate);
        CorrectionRules.comesBackToRunningCentre(theCase, candidate, lookups);
        voidings.forEach(AggregateLifecycle::apply);
        outOfStep(candidate)
                .ifPresent(resolved -> apply(
                        FollowUpPolicy.on(resolved.occurredOn()).plan(theCase.id(), resolved.occurredOn(), c.today())));
    }

    private EntryVoided voiding(VoidEntry c, long sequence, CaseEvent entry) {
        return new EntryVoided(
                theCase.id(),
                sequence,
                entry.getClass().getSimpleName(),
                c.reason(),
                c.occurredOn(),
                entry.postings().stream().map(Posting::reversed).toList());
    }

    /** Striking off and taking it back change the day of the first resolution as well, so every posting is looked at. */
    private static void notInPublishedPeriod(
            Sender sender, Lookups lookups, CaseCommand c, Stream<LocalDate> days, CaseEvent correction) {
        Stream.concat(days, correction.postings().stream().map(Posting::on))
                .distinct()
                .forEach(day -> PublishedPeriods.check(sender, lookups, day, c.today()));
    }

    /** What is struck off is counted by the day on which it was registered. */
    private static Stream<LocalDate> registrationStruckOffBy(CaseEvent entry) {
        return entry instanceof CaseClosed closed && closed.reason().strikesOff()
                ? closed.postings().stream().map(Posting::cohort).filter(Objects::nonNull)
                : Stream.empty();
    }

    /** The resolution whose day was put right while its plan was not in force, where that is in force again. */
    private static Optional<CaseResolved> outOfStep(Case candidate) {
        return candidate
                .monitoring
                .newestPlan()
                .filter(MonitoringPlan::stands)
                .flatMap(plan -> candidate
                        .entries()
                        .newest(CaseResolved.class)
                        .filter(resolved ->
                                !resolved.occurredOn().equals(plan.planned().occurredOn())));
    }

    /** Slots are counted from the resolution; a plan that has ended by another movement is left alone. */
    private boolean isNewPlanDue(CaseEvent before, CaseResolved amended, long sequence) {
        return !amended.occurredOn().equals(before.occurredOn())
                && theCase.monitoring.hasPlanInForce()
                && theCase.standing.wasResolvedBy(sequence);
    }
}
