package org.caseledger.command.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * All cases in outline. Each would be resolved some days after its registration; of those whose day falls into a financial year, as
 * many as the published figure says are, the others never.
 */
final class Outlines {
    private static final Mix<int[]> DAYS_UNTIL_RESOLVED = Mix.of(0.10, new int[] {1, 3})
            .and(0.50, new int[] {4, 20})
            .and(0.30, new int[] {21, 45})
            .and(0.10, new int[] {46, 120});

    private Outlines() {}

    static List<Outline> draw(long seed, List<PublishedFigure> figures) {
        List<Outline> all = registered(seed, figures);
        for (PublishedFigure figure : figures) {
            keep(figure, all, Dice.of(seed, "unresolved", figure.from().getYear()));
        }
        return List.copyOf(all);
    }

    private static List<Outline> registered(long seed, List<PublishedFigure> figures) {
        Mix<DemoCentre> centres = new Mix<>();
        DemoCentre.all().forEach(centre -> centres.and(centre.weight(), centre));
        List<Outline> all = new ArrayList<>();
        for (PublishedFigure figure : figures) {
            Dice dice = Dice.of(seed, "registrations", figure.from().getYear());
            for (LocalDate day : days(figure, dice)) {
                int[] wait = DAYS_UNTIL_RESOLVED.draw(dice);
                LocalDate resolvedOn = day.plusDays(dice.between(wait[0], wait[1]));
                all.add(new Outline(seed, all.size(), open(centres.draw(dice), day), day, resolvedOn));
            }
        }
        return all;
    }

    private static DemoCentre open(DemoCentre centre, LocalDate day) {
        return Suspension.sendsNextDoor(centre.id(), day)
                ? DemoCentre.all().stream()
                        .filter(other -> other.id().equals(Suspension.CARETAKER))
                        .findFirst()
                        .orElseThrow()
                : centre;
    }

    /** The days of this year's registrations in order. */
    private static List<LocalDate> days(PublishedFigure figure, Dice dice) {
        Mix<LocalDate> calendar = new Mix<>();
        figure.from().datesUntil(figure.to().plusDays(1)).forEach(day -> calendar.and(Seasons.weight(day), day));
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < figure.registered(); i++) {
            days.add(calendar.draw(dice));
        }
        days.sort(Comparator.naturalOrder());
        return days;
    }

    private static void keep(PublishedFigure figure, List<Outline> all, Dice dice) {
        List<Integer> resolved = new ArrayList<>();
        for (Outline outline : all) {
            if (outline.resolvedOn() != null && figure.covers(outline.resolvedOn())) {
                resolved.add(outline.index());
            }
        }
        if (resolved.size() < figure.resolved()) {
            throw new IllegalStateException("only %d cases can be resolved in %s, %d were published"
                    .formatted(resolved.size(), figure.financialYear(), figure.resolved()));
        }
        Collections.shuffle(resolved, dice.random());
        for (int index : resolved.subList(figure.resolved(), resolved.size())) {
            all.set(index, all.get(index).neverResolved());
        }
    }
}
