package org.caseledger.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.command.centres.InspectCentre;
import org.caseledger.events.InspectionFinding;

/** Each centre is inspected about once a quarter. */
final class InspectionPlan {
    private static final int EVERY_DAYS = 91;

    /** In the order of the code list: what a plan says must be the same on every machine. */
    private static final WeightedChoice<Set<InspectionFinding>> FINDINGS = WeightedChoice.<Set<InspectionFinding>>of(
                    45, EnumSet.of(InspectionFinding.IN_ORDER))
            .and(18, EnumSet.of(InspectionFinding.POSTS_VACANT))
            .and(14, EnumSet.of(InspectionFinding.REGISTERS_INCOMPLETE))
            .and(8, EnumSet.of(InspectionFinding.STAFF_ABSENT, InspectionFinding.NIGHT_SERVICE_MISSING))
            .and(8, EnumSet.of(InspectionFinding.SUPPLIES_MISSING))
            .and(4, EnumSet.of(InspectionFinding.PRIVACY_NOT_KEPT))
            .and(3, EnumSet.of(InspectionFinding.BUILDING_UNSAFE, InspectionFinding.SHELTER_UNFIT));

    private InspectionPlan() {}

    static Stream<PlannedCommand> told(long seed, LocalDate day) {
        return DemoCentre.all().stream()
                .filter(centre -> Math.floorMod(day.toEpochDay() + centre.id().hashCode(), EVERY_DAYS) == 0)
                .map(centre -> {
                    SeededRandom dice = SeededRandom.of(seed, centre.id() + "inspection", day.toEpochDay());
                    return new PlannedCommand(
                            centre.lane(),
                            Officers.ofDistrict(centre.district()),
                            day,
                            new InspectCentre(centre.id(), dice.uuid(), FINDINGS.draw(dice), day, day));
                });
    }
}
