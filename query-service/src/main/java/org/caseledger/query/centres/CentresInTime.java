package org.caseledger.query.centres;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.KeptUp;
import org.caseledger.query.projection.ViewDocument;
import org.springframework.stereotype.Component;

/** Which centres there are, how they stand, and how many of their posts are vacant, at any moment. */
@Component
public class CentresInTime implements KeptUp {
    public static final String VIEW = CentresModel.NAME;

    private final LiveCentres centres;

    CentresInTime(LiveCentres centres) {
        this.centres = centres;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public long position() {
        return centres.position();
    }

    /** In order of their identities, also those that are closed. */
    public List<CentreOnDay> on(CentreFilter asked, Moment moment) {
        return centres.inOrder()
                .filter(stored -> asked.takes(stored.id()))
                .flatMap(stored -> CentreOnDay.of(stored, moment).stream())
                .toList();
    }

    /** By centre, on each of the days; none while it is not there yet, or closed. */
    public Map<String, int[]> vacantPosts(CentreFilter asked, long position, List<LocalDate> days) {
        List<VacantPosts> onDays = days.stream()
                .map(day -> new VacantPosts(new Moment(day, position)))
                .toList();
        return centres.all()
                .filter(stored -> asked.takes(stored.id()))
                .collect(Collectors.toMap(
                        ViewDocument::id,
                        stored -> onDays.stream()
                                .mapToInt(day -> day.at(stored.value()))
                                .toArray()));
    }
}
