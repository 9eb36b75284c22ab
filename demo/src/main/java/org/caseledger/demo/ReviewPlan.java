package org.caseledger.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.command.Command;
import org.caseledger.command.reviews.ComplyWithDirection;
import org.caseledger.command.reviews.HoldReview;
import org.caseledger.command.reviews.IssueDirection;
import org.caseledger.events.Direction;
import org.caseledger.events.District;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;

/** The State reviews every Monday, each district on the fifth of the month; centres do most of what they are told, some of it late. */
final class ReviewPlan {
    private static final int DISTRICT_DAY = 5;
    private static final double DISTRICT_DIRECTS = 0.5;
    private static final double COMPLIES = 0.85;
    private static final int DAYS_TO_COMPLY = 14;

    private static final WeightedChoice<Direction> DIRECTIONS = WeightedChoice.of(
                    30, Direction.CLEAR_OVERDUE_FOLLOW_UPS)
            .and(25, Direction.RESOLVE_LONG_OPEN_CASES)
            .and(15, Direction.COMPLETE_REGISTERS)
            .and(10, Direction.FILL_VACANT_POSTS)
            .and(8, Direction.END_OVERSTAYS)
            .and(5, Direction.CONVENE_STAKEHOLDERS)
            .and(4, Direction.TRAIN_STAFF)
            .and(3, Direction.PUT_PREMISES_IN_ORDER);

    private final long seed;
    private final Map<String, Staff> staff;
    private final LocalDate lastDay;
    private final Map<LocalDate, List<PlannedCommand>> ahead = new HashMap<>();

    ReviewPlan(long seed, Map<String, Staff> staff, LocalDate lastDay) {
        this.seed = seed;
        this.staff = staff;
        this.lastDay = lastDay;
    }

    List<PlannedCommand> told(LocalDate day, LocalDate firstDay) {
        if (day.getDayOfWeek() == DayOfWeek.MONDAY && day.isAfter(firstDay.plusDays(6))) {
            ofState(day);
        }
        if (day.getDayOfMonth() == DISTRICT_DAY && day.isAfter(firstDay.plusDays(27))) {
            District.all().forEach(district -> ofDistrict(district.code(), day));
        }
        List<PlannedCommand> today = ahead.remove(day);
        return today == null ? List.of() : today;
    }

    private void ofState(LocalDate day) {
        SeededRandom dice = SeededRandom.of(seed, "state review", day.toEpochDay());
        UUID review = dice.uuid();
        add(
                review,
                Officers.STATE,
                day,
                new HoldReview(review, ReviewLevel.STATE, null, day.minusDays(7), day.minusDays(1), day, day));
        for (int i = dice.between(1, 3); i > 0; i--) {
            direct(dice, review, Officers.STATE, dice.one(DemoCentre.all()), day);
        }
    }

    private void ofDistrict(String district, LocalDate day) {
        SeededRandom dice = SeededRandom.of(seed, "district review " + district, day.toEpochDay());
        AccessScope officer = Officers.ofDistrict(district);
        UUID review = dice.uuid();
        LocalDate month = day.minusMonths(1).withDayOfMonth(1);
        add(
                review,
                officer,
                day,
                new HoldReview(
                        review,
                        ReviewLevel.DISTRICT,
                        district,
                        month,
                        month.plusMonths(1).minusDays(1),
                        day,
                        day));
        if (dice.chance(DISTRICT_DIRECTS)) {
            List<DemoCentre> theirs = DemoCentre.all().stream()
                    .filter(centre -> centre.district().equals(district))
                    .toList();
            direct(dice, review, officer, dice.one(theirs), day);
        }
    }

    private void direct(SeededRandom dice, UUID review, AccessScope officer, DemoCentre centre, LocalDate day) {
        UUID direction = dice.uuid();
        add(
                review,
                officer,
                day,
                new IssueDirection(
                        review, direction, centre.id(), DIRECTIONS.draw(dice), day.plusDays(DAYS_TO_COMPLY), day, day));
        LocalDate done = day.plusDays(dice.between(2, 24));
        Staff there = staff.get(centre.id());
        if (there != null && dice.chance(COMPLIES) && !done.isAfter(lastDay)) {
            add(
                    review,
                    there.one(Role.CENTRE_ADMINISTRATOR, dice),
                    done,
                    new ComplyWithDirection(review, direction, done, done));
        }
    }

    private void add(UUID review, AccessScope by, LocalDate day, Command command) {
        ahead.computeIfAbsent(day, d -> new ArrayList<>()).add(new PlannedCommand(review, by, day, command));
    }
}
