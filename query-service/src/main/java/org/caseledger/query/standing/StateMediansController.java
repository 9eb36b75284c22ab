package org.caseledger.query.standing;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.caseledger.query.centres.CentresInTime;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.moment.Moment;
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
@ReadsView({Registers.VIEW, OverdueDirections.VIEW, CentresInTime.VIEW, RecentDelays.VIEW})
@Tag(name = "Reports", description = "Counts by period")
class StateMediansController {
    private final StandingSources sources;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    StateMediansController(StandingSources sources, RegisterPlaces places, AnswerPositions standpoints) {
        this.sources = sources;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * What lies in the middle of all centres of the State that run on a day, as known at a moment, figure by figure as in
     * {@code /api/reports/standing}: what a centre's own figures are held against. Every reader gets the same; no centre is named.
     *
     * @param asOf the last day that counts, not after the last one of that knowledge; that one if absent
     */
    @WithETag
    @GetMapping("/api/reports/medians")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = StateMedians.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> medians(
            AccessScope scope,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            Export export) {
        Moment moment = places.moment("asOf", asOf, knownAt, sources.viewsOfFigures());
        KnownMoment shown = KnownMoment.of(moment, knownAt, standpoints.at(moment.position()));
        StateMedians medians = StateMedians.of(sources, shown);
        return export.wanted()
                ? export.of(StateMediansTable.TABLE, shown.standpoint(), StateMediansTable.lines(medians))
                : shown.standpoint().tagged(medians, scope, moment);
    }
}
