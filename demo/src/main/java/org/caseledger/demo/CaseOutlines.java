package org.caseledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * All cases in outline. Each would be resolved some days after its registration; of those whose day falls into a financial year, as
 * many as the published figure says are, the others never.
 */
final class CaseOutlines {
    private static final WeightedChoice<int[]> DAYS_UNTIL_RESOLVED = WeightedChoice.of(0.10, new int[] {1, 3})
            .and(0.50, new int[] {4, 20})
            .and(0.30, new int[] {21, 45})
            .and(0.10, new int[] {46, 120});

    private CaseOutlines() {}

    static List<CaseOutline> draw(long seed, List<PublishedFigure> figures) {
        List<CaseOutline> all = registered(seed, figures);
        for (PublishedFigure figure : figures) {
            keep(figure, all, SeededRandom.of(seed, "unresolved", figure.from().getYear()));
        }
        return List.copyOf(all);
    }

    private static List<CaseOutline> registered(long seed, List<PublishedFigure> figures) {
        WeightedChoice<DemoCentre> centres = new WeightedChoice<>();
        DemoCentre.all().forEach(centre -> centres.and(centre.weight(), centre));
        List<CaseOutline> all = new ArrayList<>();
        for (PublishedFigure figure : figures) {
            SeededRandom dice =
                    SeededRandom.of(seed, "registrations", figure.from().getYear());
            for (LocalDate day : days(figure, dice)) {
                int[] wait = DAYS_UNTIL_RESOLVED.draw(dice);
                LocalDate resolvedOn = day.plusDays(dice.between(wait[0], wait[1]));
                all.add(new CaseOutline(seed, all.size(), open(centres.draw(dice), day), day, resolvedOn));
            }
        }
        return all;
    }

    private static DemoCentre open(DemoCentre centre, LocalDate day) {
        return SuspensionStory.sendsNextDoor(centre.id(), day)
                ? DemoCentre.all().stream()
                        .filter(other -> other.id().equals(SuspensionStory.CARETAKER))
                        .findFirst()
                        .orElseThrow()
                : centre;
    }

    /** The days of this year's registrations in order. */
    private static List<LocalDate> days(PublishedFigure figure, SeededRandom dice) {
        WeightedChoice<LocalDate> calendar = new WeightedChoice<>();
        figure.from().datesUntil(figure.to().plusDays(1)).forEach(day -> calendar.and(Seasons.weight(day), day));
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < figure.registered(); i++) {
            days.add(calendar.draw(dice));
        }
        days.sort(Comparator.naturalOrder());
        return days;
    }

    private static void keep(PublishedFigure figure, List<CaseOutline> all, SeededRandom dice) {
        List<Integer> resolved = new ArrayList<>();
        for (CaseOutline outline : all) {
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
