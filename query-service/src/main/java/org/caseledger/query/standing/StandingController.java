package org.caseledger.query.standing;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.query.centres.CentresInTime;
import org.caseledger.query.daybook.WeeklyFlows;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.periods.Weeks;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.reports.RecentDelays;
import org.caseledger.query.reviews.OverdueDirections;
import org.caseledger.query.spans.RegisterPlaces;
import org.caseledger.query.spans.Registers;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.openapi.WithETag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView({Registers.VIEW, OverdueDirections.VIEW, CentresInTime.VIEW, WeeklyFlows.VIEW, RecentDelays.VIEW})
@Tag(name = "Reports", description = "Counts by period")
class StandingController {
    private final StandingReports reports;
    private final StandingSources sources;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    StandingController(
            StandingReports reports, StandingSources sources, RegisterPlaces places, AnswerPositions standpoints) {
        this.reports = reports;
        this.sources = sources;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * How the centres stand on a day, as known at a moment, with another day to compare and a line of weeks. Each centre that was there by
     * the day, and all together. Figures are counted apart and never summed. A file has a line for each centre, and one for all of them
     * without a centre: of the day, of the day that is compared, and of the end of each earlier week.
     *
     * @param asOf the last day that counts, not after the last one of that knowledge; that one if absent
     * @param compare another day to compare; with {@code compareKnownAt} alone the same day, or that of its knowledge if that is earlier;
     *     nothing is compared if both are absent
     * @param centreWeeks the one number of which each centre has its line of weeks; of all if absent. All centres together have all of them, and
     *     in a file the others of a centre are empty
     */
    @WithETag
    @GetMapping("/api/reports/standing")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = StandingReport.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> standing(
            AccessScope scope,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            @RequestParam(required = false) @Nullable LocalDate compare,
            @RequestParam(required = false) @Nullable KnownAt compareKnownAt,
            @RequestParam(required = false) @Nullable Integer weeks,
            @SpeltAs(WeeklyLine.class) @RequestParam(required = false) @Nullable String centreWeeks,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            Export export) {
        CentreFilter centres = CentreFilter.ofReport(scope, centre, district);
        Moment moment = places.moment("asOf", asOf, knownAt, sources.views());
        KnownMoment shown = known(moment, knownAt);
        KnownMoment compared = compared(shown, knownAt, compare, compareKnownAt);
        Set<WeeklyLine> ofCentres = centreWeeks == null
                ? WeeklyLine.ALL
                : Set.of(KebabCase.read(WeeklyLine.class, "centreWeeks", centreWeeks));
        StandingReport report = reports.of(centres, shown, compared, Weeks.until(moment.day(), weeks), ofCentres);
        if (export.wanted()) {
            return export.of(StandingTable.TABLE, shown.standpoint(), StandingTable.lines(report));
        }
        Moment[] moments = Stream.of(shown, compared)
                .filter(Objects::nonNull)
                .map(KnownMoment::moment)
                .toArray(Moment[]::new);
        return shown.standpoint().tagged(report, scope, moments);
    }

    private @Nullable KnownMoment compared(
            KnownMoment shown,
            @Nullable KnownAt knownAt,
            @Nullable LocalDate compare,
            @Nullable KnownAt compareKnownAt) {
        if (compareKnownAt == null) {
            return compare == null
                    ? null
                    : known(
                            places.moment(
                                    "compare", compare, knownAt, shown.moment().position()),
                            knownAt);
        }
        Moment other = places.moment("compare", compare, compareKnownAt, sources.views());
        LocalDate day = shown.moment().day();
        return known(
                compare == null && day.isBefore(other.day()) ? new Moment(day, other.position()) : other,
                compareKnownAt);
    }

    private KnownMoment known(Moment moment, @Nullable KnownAt asked) {
        return KnownMoment.of(moment, asked, standpoints.at(moment.position()));
    }
}
