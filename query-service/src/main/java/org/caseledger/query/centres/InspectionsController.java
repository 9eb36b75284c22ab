package org.caseledger.query.centres;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.listing.Districts;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.Moments;
import org.caseledger.query.listing.NewestFirst;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadsView;
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
class InspectionsController {
    private final LiveCentres centres;
    private final Moments moments;
    private final AnswerPositions standpoints;

    InspectionsController(LiveCentres centres, Moments moments, AnswerPositions standpoints) {
        this.centres = centres;
        this.moments = moments;
        this.standpoints = standpoints;
    }

    /**
     * The inspection book, newest first.
     *
     * @param district code of the district
     * @param limit at most so many inspections, 1 to 500; 50 if absent
     */
    @GetMapping("/api/inspections")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = InspectionsPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> page(
            AccessScope scope,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        Districts.require(district);
        Moment now = moments.of(null, null, centres);
        DayRange days = new DayRange(from, to);
        CentreFilter asked = new CentreFilter(scope, centre, district);
        Stream<InspectionOfCentre> found = centres.all()
                .filter(stored -> asked.takes(stored.id()))
                .flatMap(stored -> InspectionOfCentre.all(stored.id(), stored.value(), now))
                .filter(inspection -> days.have(inspection.on()));
        AnsweredAt standpoint = standpoints.at(now.position());
        if (export.wanted()) {
            return export.of(InspectionsTable.TABLE, standpoint, found, InspectionOfCentre.NEWEST_FIRST);
        }
        ListPage<InspectionOfCentre> page =
                NewestFirst.page(found, InspectionOfCentre::made, cursor, PageSize.of(limit));
        return standpoint.answer(
                new InspectionsPage(page.entries(), page.next(), standpoint.position(), standpoint.time()));
    }
}
