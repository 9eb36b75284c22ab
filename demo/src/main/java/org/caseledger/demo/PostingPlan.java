package org.caseledger.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.command.Command;
import org.caseledger.command.centres.PostStaff;
import org.caseledger.command.centres.RelieveStaff;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;

/** Who holds the thirteen posts of each centre: all who act in the stories, and guards, who come and go. */
final class PostingPlan {
    private static final double FILLED_AT_ONCE = 0.85;
    private static final double LEAVES_IN_A_YEAR = 0.25;
    private static final int GUARDS = 3;

    private final Map<LocalDate, List<PlannedCommand>> ahead = new HashMap<>();

    PostingPlan(long seed, LocalDate firstDay, LocalDate lastDay, Map<String, Staff> staff) {
        for (DemoCentre centre : DemoCentre.all()) {
            AccessScope officer = Officers.ofDistrict(centre.district());
            Staff there = staff.get(centre.id());
            if (there == null) {
                throw new IllegalStateException("no staff at " + centre.id());
            }
            there.everyone()
                    .forEach((role, people) -> people.forEach(person -> add(
                            centre,
                            officer,
                            firstDay,
                            new PostStaff(centre.id(), person.actor(), role, firstDay, firstDay))));
            for (int post = 0; post < GUARDS; post++) {
                guard(SeededRandom.of(seed, centre.id() + "guard", post), centre, officer, firstDay, lastDay);
            }
        }
    }

    List<PlannedCommand> told(LocalDate day) {
        List<PlannedCommand> today = ahead.remove(day);
        return today == null ? List.of() : today;
    }

    private void guard(
            SeededRandom dice, DemoCentre centre, AccessScope officer, LocalDate firstDay, LocalDate lastDay) {
        LocalDate from = dice.chance(FILLED_AT_ONCE) ? firstDay : firstDay.plusDays(dice.between(20, 300));
        while (!from.isAfter(lastDay)) {
            LocalDate on = from;
            String guard = "guard-" + dice.uuid().toString().substring(0, 8);
            add(centre, officer, on, new PostStaff(centre.id(), guard, Role.SECURITY_GUARD, on, on));
            if (!dice.chance(LEAVES_IN_A_YEAR * ChronoUnit.DAYS.between(on, lastDay) / 365)) {
                return;
            }
            LocalDate until = on.plusDays(dice.between(60, 700));
            add(centre, officer, until, new RelieveStaff(centre.id(), guard, Role.SECURITY_GUARD, until, until));
            from = until.plusDays(dice.between(5, 90));
        }
    }

    /** All of a centre in one lane: a post is filled after it was vacated. */
    private void add(DemoCentre centre, AccessScope officer, LocalDate day, Command command) {
        ahead.computeIfAbsent(day, d -> new ArrayList<>())
                .add(new PlannedCommand(centre.lane(), officer, day, command));
    }
}
