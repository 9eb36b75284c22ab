package org.caseledger.query.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.KeptUp;
import org.caseledger.query.projection.Recount;
import org.caseledger.query.projection.ViewDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How late centres lately recorded what they did. */
@Component
public class RecentDelays implements KeptUp {
    public static final String VIEW = ReportingDelayModel.NAME;

    /** Four weeks: a smaller centre records little in one. */
    private static final int DAYS = 28;

    private final RecordedDays days;
    private final ReportingDelayModel model;
    private final LogReader log;

    RecentDelays(RecordedDays days, ReportingDelayModel model, LogReader log) {
        this.days = days;
        this.model = model;
        this.log = log;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public long position() {
        return days.position();
    }

    /** Median days from happening to recording, of what was recorded in the {@value #DAYS} days up to that of the moment, as far as was known. */
    public Medians medians(CentreFilter centres, Moment moment) {
        Map<String, DayCounts> byCentre = new HashMap<>();
        DayCounts all = new DayCounts();
        recorded(moment)
                .forEach(day -> day.forEach((cell, n) -> {
                    if (centres.takes(cell.centre())) {
                        byCentre.computeIfAbsent(cell.centre(), centre -> new DayCounts())
                                .add(cell.days(), n);
                        all.add(cell.days(), n);
                    }
                }));
        Map<String, Integer> medians = new HashMap<>();
        byCentre.forEach((centre, counts) -> medians.put(centre, counts.median()));
        return new Medians(medians, all.median());
    }

    private Stream<RecordedDay> recorded(Moment moment) {
        LocalDate first = moment.day().minusDays(DAYS - 1L);
        return first.datesUntil(moment.day().plusDays(1))
                .flatMap(day -> days.one(day.toString()).stream())
                .flatMap(day -> knownOf(day, moment.position()));
    }

    /** Of a day that went on after this position, what the log has of it up to there. */
    private Stream<RecordedDay> knownOf(ViewDocument<RecordedDay> day, long position) {
        if (day.position() <= position) {
            return Stream.of(day.value());
        }
        long before = days.all()
                .mapToLong(ViewDocument::position)
                .filter(whole -> whole <= position)
                .max()
                .orElse(-1);
        return Stream.ofNullable(Recount.between(model, log, before, position).get(day.id()))
                .map(ViewDocument::value);
    }

    /**
     * @param byCentre without those that recorded nothing
     * @param all of all these centres together; absent if none recorded anything
     */
    public record Medians(
            Map<String, Integer> byCentre, @Nullable Integer all) {}
}
