package org.caseledger.command.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The three published years as commands, day by day. The same seed gives the same commands in the same order on every machine, so a
 * killed load goes on by telling the same story again. Nothing in it is about a real person.
 *
 * <p>Stories are told on the day their case is registered; only what lies ahead of cases under way is kept.
 */
final class DemoPlan implements Iterator<DemoDay> {
    /** The seed of the demo that ships; another one gives other stories with the same published figures. */
    static final long SEED = 20_106;

    private final LocalDate lastDay;
    private final Map<String, Staff> staff = new HashMap<>();
    private final Map<LocalDate, List<PlannedCommand>> ahead = new HashMap<>();
    private final List<Outline> outlines;
    private int told;
    private LocalDate next;

    DemoPlan(long seed, List<PublishedFigure> figures) {
        this.outlines = Outlines.draw(seed, figures);
        this.next = figures.get(0).from();
        this.lastDay = figures.get(figures.size() - 1).to();
        DemoCentre.all().forEach(centre -> staff.put(centre.id(), new Staff(seed, centre)));
    }

    static DemoPlan shipped() {
        return new DemoPlan(SEED, PublishedFigure.all());
    }

    LocalDate lastDay() {
        return lastDay;
    }

    @Override
    public boolean hasNext() {
        return !next.isAfter(lastDay);
    }

    @Override
    public DemoDay next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the demo ends on " + lastDay);
        }
        LocalDate day = next;
        next = day.plusDays(1);
        while (told < outlines.size() && outlines.get(told).registeredOn().equals(day)) {
            tell(outlines.get(told++));
        }
        List<PlannedCommand> commands = ahead.remove(day);
        return new DemoDay(day, commands == null ? List.of() : commands);
    }

    private void tell(Outline outline) {
        Staff there = staff.get(outline.centre().id());
        if (there == null) {
            throw new IllegalStateException("no staff at " + outline.centre().id());
        }
        for (PlannedCommand command : CaseStory.told(outline, there, lastDay)) {
            ahead.computeIfAbsent(command.recordedOn(), day -> new ArrayList<>())
                    .add(command);
        }
    }
}
