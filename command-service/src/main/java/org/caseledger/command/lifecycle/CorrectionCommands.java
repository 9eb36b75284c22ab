package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.PublishedPeriods;
import org.caseledger.command.lookups.Sender;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Posting;

/** Putting right: nothing is edited, later entries say what was wrong. */
final class CorrectionCommands {
    private final Case it;

    CorrectionCommands(Case it) {
        this.it = it;
    }

    @CommandHandler
    void handle(CorrectDetails c, Sender sender, Lookups lookups) {
        CaseEvent entry = CorrectionRules.entry(it, c.entry());
        CorrectionRules.fieldIsCorrected(entry, c.field());
        String before = EntryCorrection.spelt(entry, c.field());
        if (c.value().equals(before)) {
            return;
        }
        CorrectionRules.DATING.check(it, c);
        CaseEvent amended = EntryCorrection.of(entry, c.field(), c.value());
        CorrectionRules.notStruckOff(it, entry);
        CorrectionRules.amendedOutcomeAllowed(it, entry, amended);
        CorrectionRules.amendedDaysFit(it, amended);
        if (!amended.occurredOn().equals(entry.occurredOn())) {
            DatingRules.notInTheFuture(amended.occurredOn(), c.today());
            CorrectionRules.betweenNeighbours(it, c.entry(), amended.occurredOn(), c.today());
            CorrectionRules.receiverTakesCases(amended, lookups);
        }
        DetailsCorrected correction = new DetailsCorrected(
                it.id(),
                c.entry(),
                entry.getClass().getSimpleName(),
                c.field(),
                before,
                c.value(),
                c.reason(),
                c.occurredOn(),
                EntryCorrection.postings(entry, amended));
        notInPublishedPeriod(sender, lookups, c, Stream.of(entry.occurredOn(), amended.occurredOn()), correction);
        CorrectionConsistency.check(it, Case.livedThrough(it.entries().with(correction)));
        apply(correction);
        if (amended instanceof CaseResolved resolved && isNewPlanDue(entry, resolved, c.entry())) {
            apply(FollowUpPolicy.on(resolved.occurredOn()).plan(it.id(), resolved.occurredOn(), c.today()));
        }
    }

    @CommandHandler
    void handle(VoidEntry c, Sender sender, Lookups lookups) {
        if (it.entries().retractedFor(c.entry()).filter(c.reason()::equals).isPresent()) {
            return;
        }
        CaseEvent entry = CorrectionRules.entry(it, c.entry());
        CorrectionRules.entryIsVoided(entry);
        CorrectionRules.DATING.check(it, c);
        CorrectionRules.newestMovement(it, c.entry());
        CorrectionRules.notWhileSheStays(it, entry);
        EntryVoided voiding = new EntryVoided(
                it.id(),
                c.entry(),
                entry.getClass().getSimpleName(),
                c.reason(),
                c.occurredOn(),
                entry.postings().stream().map(Posting::reversed).toList());
        notInPublishedPeriod(sender, lookups, c, Stream.of(entry.occurredOn()), voiding);
        Case wished = Case.livedThrough(it.entries().with(voiding));
        CorrectionConsistency.check(it, wished);
        CorrectionRules.comesBackToRunningCentre(it, wished, lookups);
        apply(voiding);
    }

    /** Striking off and taking it back change the day of the first resolution as well, so every posting is looked at. */
    private static void notInPublishedPeriod(
            Sender sender, Lookups lookups, CaseCommand c, Stream<LocalDate> days, CaseEvent putsRight) {
        Stream.concat(days, putsRight.postings().stream().map(Posting::on))
                .distinct()
                .forEach(day -> PublishedPeriods.check(sender, lookups, day, c.today()));
    }

    /** Slots are counted from the resolution; a plan that has ended by another movement is left alone. */
    private boolean isNewPlanDue(CaseEvent before, CaseResolved amended, long sequence) {
        return !amended.occurredOn().equals(before.occurredOn())
                && it.monitoring.hasPlanInForce()
                && it.standing.wasResolvedBy(sequence);
    }
}
