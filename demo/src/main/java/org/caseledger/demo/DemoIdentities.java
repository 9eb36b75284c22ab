package org.caseledger.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caseledger.command.lifecycle.RecordIdentity;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.IdentityField;
import org.caseledger.events.Role;

/**
 * Who the women of the demo are whose cases are under way when it ends, for trying out how one is found and what is revealed. No part of
 * the three years, whose events are the same with and without them: recorded after the last day, where that is asked for.
 */
final class DemoIdentities {
    /** Of cases registered within so many days; older ones are mostly under follow-up. */
    private static final int DAYS = 120;

    private final DemoPlan plan;
    private final DemoSender sender;
    private final LogReader log;

    DemoIdentities(DemoPlan plan, DemoSender sender, LogReader log) {
        this.plan = plan;
        this.sender = sender;
        this.log = log;
    }

    /** Once for each case, however often the demo is started. */
    void record(LocalDate today) {
        List<String> centres =
                DemoCentre.all().stream().map(DemoCentre::id).sorted().toList();
        for (CaseOutline outline : plan.told()) {
            if (!outline.registeredOn().isBefore(plan.endsOn().minusDays(DAYS))) {
                CaseUnderSeal.read(log, outline.caseId())
                        .filter(theCase -> theCase.status() != CaseStatus.CLOSED)
                        .ifPresent(
                                theCase -> record(outline, theCase.heldBy(), centres.indexOf(theCase.heldBy()), today));
            }
        }
    }

    private void record(CaseOutline outline, String heldBy, int centre, LocalDate today) {
        SeededRandom dice = SeededRandom.of(outline.seed(), "woman", outline.index());
        InventedWoman woman = new InventedWoman(dice, centre);
        Set<IdentityField> fields = EnumSet.of(IdentityField.NAME);
        if (woman.hasPhone()) {
            fields.add(IdentityField.PHONES);
        }
        sender.deliver(
                new PlannedCommand(
                        outline.caseId(),
                        plan.staffOf(heldBy).one(Role.CASE_WORKER, dice),
                        today,
                        new RecordIdentity(outline.caseId(), fields, Set.of(), woman.text(), List.of(), today, today)),
                "identity-" + outline.caseId());
    }
}
