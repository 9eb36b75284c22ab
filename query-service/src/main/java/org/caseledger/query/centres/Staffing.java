package org.caseledger.query.centres;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseledger.events.CentreState;
import org.caseledger.events.Norms;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ViewDocument;
import org.jspecify.annotations.Nullable;

/**
 * Filled and vacant posts of centres that were not closed on a day.
 *
 * @param knownAt as asked; absent for what is known by now
 * @param norms version of the norms that say how many posts there should be
 * @param total of the centres listed: of the whole State for who sees it and narrows nothing
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record Staffing(
        LocalDate on,
        @Nullable KnownAt knownAt,
        String norms,
        List<OfCentre> centres,
        List<OfDistrict> districts,
        Total total,
        long position,
        Instant time) {

    record OfCentre(
            String centre,
            String district,
            String nameEn,
            String nameHi,
            CentreState state,
            @JsonUnwrapped PostCounts posts) {}

    record OfDistrict(
            String district, int centres, @JsonUnwrapped PostCounts posts) {}

    record Total(int centres, @JsonUnwrapped PostCounts posts) {}

    /** @param asked in order of their identities */
    static Staffing of(
            List<ViewDocument<CentreLife>> asked, Moment moment, @Nullable KnownAt knownAt, AnsweredAt standpoint) {
        Norms norms = Norms.on(moment.day());
        List<OfCentre> centres = asked.stream()
                .flatMap(stored -> CentreOnDay.of(stored, moment)
                        .filter(centre -> centre.state() != CentreState.CLOSED)
                        .map(centre -> ofCentre(centre, posts(stored.value(), moment, norms)))
                        .stream())
                .toList();
        Map<String, List<OfCentre>> byDistrict =
                centres.stream().collect(Collectors.groupingBy(OfCentre::district, TreeMap::new, Collectors.toList()));
        return new Staffing(
                moment.day(),
                knownAt,
                norms.version(),
                centres,
                byDistrict.entrySet().stream()
                        .map(of -> new OfDistrict(of.getKey(), of.getValue().size(), sum(of.getValue())))
                        .toList(),
                new Total(centres.size(), sum(centres)),
                standpoint.position(),
                standpoint.time());
    }

    private static OfCentre ofCentre(CentreOnDay centre, PostCounts posts) {
        return new OfCentre(
                centre.centre(), centre.district(), centre.nameEn(), centre.nameHi(), centre.state(), posts);
    }

    private static PostCounts posts(CentreLife life, Moment moment, Norms norms) {
        return PostCounts.of(
                norms,
                life.tenures().stream().filter(tenure -> tenure.holds(moment)).toList());
    }

    private static PostCounts sum(List<OfCentre> centres) {
        return PostCounts.sum(centres.stream().map(OfCentre::posts).toList());
    }
}
