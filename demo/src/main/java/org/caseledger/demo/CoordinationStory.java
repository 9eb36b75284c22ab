package org.caseledger.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import org.caseledger.command.lifecycle.EndCoordination;
import org.caseledger.command.lifecycle.HoldCoordinationMeeting;
import org.caseledger.command.lifecycle.SecureRelief;
import org.caseledger.command.lifecycle.StartCoordination;
import org.caseledger.events.Partner;
import org.caseledger.events.Relief;
import org.caseledger.events.Role;

/** What could not be resolved at the centre: the stakeholders are brought together, and mostly secure some relief. */
final class CoordinationStory {
    private static final double RELIEF = 0.8;
    private static final double ENDED_BEFORE_RESOLUTION = 0.5;

    private static final WeightedChoice<Partner> STAKEHOLDERS = WeightedChoice.of(35, Partner.POLICE_STATION)
            .and(25, Partner.LEGAL_SERVICES_AUTHORITY)
            .and(20, Partner.PROTECTION_OFFICER)
            .and(10, Partner.DISTRICT_HUB_FOR_WOMEN)
            .and(10, Partner.MAGISTRATE_OR_COURT);

    private static final WeightedChoice<Relief> RELIEFS = WeightedChoice.of(26, Relief.PROTECTION)
            .and(22, Relief.MAINTENANCE)
            .and(18, Relief.RESIDENCE)
            .and(14, Relief.BELONGINGS_RETURNED)
            .and(8, Relief.MEDICAL)
            .and(5, Relief.CUSTODY)
            .and(4, Relief.COMPENSATION)
            .and(3, Relief.LIVELIHOOD);

    private CoordinationStory() {}

    /** Returns whether relief was secured. */
    static boolean tell(CaseStory story, CommandSketch sketch, LocalDate from, LocalDate to) {
        SeededRandom dice = story.dice;
        LocalDate begun = dice.between(from, to);
        EnumSet<Partner> partners = EnumSet.of(STAKEHOLDERS.draw(dice), STAKEHOLDERS.draw(dice));
        sketch.add(
                Role.CENTRE_ADMINISTRATOR, begun, (on, today) -> new StartCoordination(story.id, partners, on, today));
        LocalDate metOn = dice.between(begun, to);
        sketch.add(
                Role.CENTRE_ADMINISTRATOR,
                metOn,
                (on, today) -> new HoldCoordinationMeeting(story.id, partners, null, on, today));
        boolean relieved = dice.chance(RELIEF);
        LocalDate relievedOn = dice.between(begun, to);
        if (relieved) {
            Relief relief = RELIEFS.draw(dice);
            sketch.add(
                    Role.CENTRE_ADMINISTRATOR,
                    relievedOn,
                    (on, today) -> new SecureRelief(story.id, relief, on, today));
        }
        if (dice.chance(ENDED_BEFORE_RESOLUTION)) {
            sketch.add(
                    Role.CENTRE_ADMINISTRATOR,
                    dice.between(relievedOn, to),
                    (on, today) -> new EndCoordination(story.id, on, today));
        }
        return relieved;
    }
}
