package org.caseledger.query.standing;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Stream;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.spans.RegisterPlaces;
import org.caseledger.query.spans.Registers;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView(Registers.VIEW)
@Tag(name = "Reports", description = "Counts by period")
class LatestChangesController {
    /** So many newest events of the ledger are looked through: a day or more of the whole State. */
    private static final long LOOKED_THROUGH = 1_000;

    private final StandingChanges changes;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    LatestChangesController(StandingChanges changes, RegisterPlaces places, AnswerPositions standpoints) {
        this.changes = changes;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * What changed last: the newest entries of cases that change a figure of {@code /api/reports/standing} today, with what kind of entry it
     * is and what it changes at which centre, and nothing of the case. They are looked for among the newest 1,000 events of the ledger; there
     * may be fewer, or none. A file has all of them.
     *
     * @param limit at most so many entries, 1 to 500; 50 if absent
     */
    @GetMapping("/api/reports/latest-changes")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = LatestChanges.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> latestChanges(
            AccessScope scope,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        CentreFilter centres = CentreFilter.ofReport(scope, centre, district);
        Moment now = places.moment(null, null);
        AnsweredAt standpoint = standpoints.at(now.position());
        Stream<LatestChange> newest = changes
                .between(centres, now.day(), Math.max(-1, now.position() - LOOKED_THROUGH), now.position())
                .descendingMap()
                .entrySet()
                .stream()
                .map(changes::latest);
        if (export.wanted()) {
            return export.of(LatestChangesTable.TABLE, standpoint, newest.flatMap(LatestChangesTable::lines));
        }
        return standpoint.answer(new LatestChanges(
                now.day(), newest.limit(PageSize.of(limit)).toList(), standpoint.position(), standpoint.time()));
    }
}
