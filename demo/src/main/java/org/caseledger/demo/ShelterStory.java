package org.caseledger.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.caseledger.command.lifecycle.AdmitToShelter;
import org.caseledger.command.lifecycle.ExtendShelterStay;
import org.caseledger.command.lifecycle.LeaveShelter;
import org.caseledger.events.Role;
import org.caseledger.events.ShelterExit;

/** Some stay in the shelter while they are helped: most a few days, some longer by the administrator's or the district's word, some past the limit. */
final class ShelterStory {
    private static final double STAYS = 0.10;
    private static final double WITH_CHILDREN = 0.4;
    private static final int SHORTEST_HELP = 4;

    private static final WeightedChoice<int[]> NIGHTS =
            WeightedChoice.of(64, new int[] {1, 4}).and(24, new int[] {5, 9}).and(12, new int[] {7, 14});

    private static final WeightedChoice<ShelterExit> EXITS = WeightedChoice.of(40, ShelterExit.HOME)
            .and(32, ShelterExit.CHOSEN_HOME)
            .and(14, ShelterExit.SHAKTI_SADAN)
            .and(6, ShelterExit.OTHER_CENTRE)
            .and(4, ShelterExit.HOSPITAL)
            .and(4, ShelterExit.LEFT_WITHOUT_NOTICE);

    private static final double EXTENDED_IN_TIME = 0.6;
    private static final int EXTENDED_BY_ADMINISTRATOR = 10;
    private static final int EXTENDED_BY_DISTRICT = 16;

    private ShelterStory() {}

    /** Returns whether she stayed. */
    static boolean tell(CaseStory story, CommandSketch sketch, LocalDate from, LocalDate to) {
        SeededRandom dice = story.dice;
        if (ChronoUnit.DAYS.between(from, to) < SHORTEST_HELP || !dice.chance(STAYS)) {
            return false;
        }
        int[] between = NIGHTS.draw(dice);
        LocalDate admitted = dice.between(from, to.minusDays(2));
        LocalDate left = earlier(to, admitted.plusDays(dice.between(between[0], between[1])));
        admit(story, sketch, admitted);
        long nights = ChronoUnit.DAYS.between(admitted, left);
        if (nights > 5 && dice.chance(EXTENDED_IN_TIME)) {
            extend(story, sketch, Role.CENTRE_ADMINISTRATOR, admitted.plusDays(4), EXTENDED_BY_ADMINISTRATOR);
            if (nights > EXTENDED_BY_ADMINISTRATOR && dice.chance(EXTENDED_IN_TIME)) {
                extend(story, sketch, Role.DISTRICT_OFFICER, admitted.plusDays(9), EXTENDED_BY_DISTRICT);
            }
        }
        ShelterExit exit = EXITS.draw(dice);
        sketch.add(Role.MULTI_PURPOSE_STAFF, left, (on, today) -> new LeaveShelter(story.id, exit, on, today));
        return true;
    }

    private static void admit(CaseStory story, CommandSketch sketch, LocalDate day) {
        SeededRandom dice = story.dice;
        UUID stay = dice.uuid();
        boolean children = dice.chance(WITH_CHILDREN);
        int girls = children ? dice.between(0, 2) : 0;
        int boys = children ? dice.between(0, 1) : 0;
        Integer oldest = boys == 0 ? null : Integer.valueOf(dice.between(0, 12));
        sketch.add(
                Role.MULTI_PURPOSE_STAFF,
                day,
                (on, today) -> new AdmitToShelter(story.id, stay, girls, boys, oldest, null, null, on, today));
    }

    private static void extend(CaseStory story, CommandSketch sketch, Role role, LocalDate day, int days) {
        sketch.add(role, day, (on, today) -> new ExtendShelterStay(story.id, days, on, today));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
