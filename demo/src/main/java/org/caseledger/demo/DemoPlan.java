package org.caseledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The three published years as commands, day by day. The same seed gives the same commands in the same order on every machine, so a
 * killed load goes on by telling the same story again. Nothing in it is about a real person.
 *
 * <p>Stories are told on the day their case is registered; only what lies ahead of cases under way is kept.
 */
final class DemoPlan implements Iterator<DemoDay> {
    /** The seed of the demo that ships; another one gives other stories with the same published figures. */
    static final long SEED = 20_106;

    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final LocalDate endsOn;
    private final Map<String, Staff> staff = new HashMap<>();
    private final Map<LocalDate, List<PlannedCommand>> ahead = new HashMap<>();
    private final StoryContext telling;
    private final ReviewPlan reviews;
    private final PostingPlan posts;
    private final PublicationPlan publications;
    private final long seed;
    private final List<PublishedFigure> figures;
    private List<CaseOutline> outlines = List.of();
    private int told;
    private LocalDate next;

    private DemoPlan(long seed, List<PublishedFigure> figures, int days) {
        this.seed = seed;
        this.figures = figures;
        this.firstDay = figures.get(0).from();
        this.lastDay = figures.get(figures.size() - 1).to();
        LocalDate brokenOff = firstDay.plusDays(days - 1L);
        this.endsOn = brokenOff.isBefore(lastDay) ? brokenOff : lastDay;
        this.next = firstDay;
        DemoCentre.all().forEach(centre -> staff.put(centre.id(), new Staff(seed, centre)));
        this.telling = new StoryContext(staff, index -> outlines.get(index), lastDay);
        this.reviews = new ReviewPlan(seed, staff, lastDay);
        this.posts = new PostingPlan(seed, firstDay, lastDay, staff);
        this.publications = new PublicationPlan(seed);
    }

    static DemoPlan shipped() {
        return shipped(Integer.MAX_VALUE);
    }

    /** @param days after which it breaks off; what it tells until then is the same */
    static DemoPlan shipped(int days) {
        return new DemoPlan(SEED, PublishedFigure.all(), days);
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    /** Of all cases that were registered by now. */
    List<CaseOutline> told() {
        return List.copyOf(outlines.subList(0, told));
    }

    Staff staffOf(String centre) {
        return telling.staffOf(centre);
    }

    @Override
    public boolean hasNext() {
        return !next.isAfter(endsOn);
    }

    @Override
    public DemoDay next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the demo ends on " + endsOn);
        }
        LocalDate day = next;
        if (day.equals(firstDay)) {
            outlines = CaseOutlines.draw(seed, figures);
            add(BroughtForwardStory.told(seed, firstDay, telling));
        }
        next = day.plusDays(1);
        while (told < outlines.size() && outlines.get(told).registeredOn().equals(day)) {
            tell(outlines.get(told++));
        }
        Optional<PlannedPublication> publication = publications.on(day);
        List<PlannedCommand> commands = new ArrayList<>(posts.told(day));
        commands.addAll(SuspensionStory.told(day).toList());
        List<PlannedCommand> ofCases = ahead.remove(day);
        commands.addAll(ofCases == null ? List.of() : ofCases);
        commands.addAll(reviews.told(day, firstDay));
        commands.addAll(InspectionPlan.told(seed, day).toList());
        commands.addAll(Calls.told(seed, day).toList());
        commands.forEach(publications::tell);
        return new DemoDay(day, publication, commands);
    }

    private void tell(CaseOutline outline) {
        add(CaseStory.told(outline, telling));
    }

    private void add(List<PlannedCommand> told) {
        for (PlannedCommand command : told) {
            ahead.computeIfAbsent(command.recordedOn(), day -> new ArrayList<>())
                    .add(command);
        }
    }
}
