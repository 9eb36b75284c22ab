package org.caseledger.query.centres;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Districts;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.Moments;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView(CentresModel.NAME)
@Tag(name = "Centres", description = "Which centres run, who works there, what inspections found")
class StaffingController {
    private final LiveCentres centres;
    private final Moments moments;
    private final AnswerPositions standpoints;

    StaffingController(LiveCentres centres, Moments moments, AnswerPositions standpoints) {
        this.centres = centres;
        this.moments = moments;
        this.standpoints = standpoints;
    }

    /**
     * Posts that the norm gives each centre, those filled and those vacant, on a day as known at a moment. By centre and role, with totals
     * per district and over all that the caller sees. Closed centres are left out.
     *
     * @param district code of the district
     * @param on the day to show, not after the last one of that knowledge; today, or the day of {@code knownAt}, if absent
     */
    @GetMapping("/api/staffing")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Staffing.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> staffing(
            AccessScope scope,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            Export export) {
        Districts.require(district);
        Moment moment = moments.of(on, knownAt, centres);
        CentreFilter asked = new CentreFilter(scope, centre, district);
        List<ViewDocument<CentreLife>> found =
                centres.inOrder().filter(stored -> asked.takes(stored.id())).toList();
        AnsweredAt standpoint = standpoints.at(moment.position());
        Staffing answer = Staffing.of(found, moment, knownAt, standpoint);
        if (export.wanted()) {
            return export.of(StaffingTable.TABLE, standpoint, StaffingTable.lines(answer));
        }
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(answer.position()))
                .body(answer);
    }
}
