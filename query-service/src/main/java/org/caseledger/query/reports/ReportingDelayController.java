package org.caseledger.query.reports;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.Moments;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.query.periods.PeriodKind;
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
@ReadsView(ReportingDelayModel.NAME)
@Tag(name = "Reports", description = "Counts by period")
class ReportingDelayController {
    private final RecordedDays days;
    private final AnswerPositions standpoints;
    private final Moments moments;

    ReportingDelayController(RecordedDays days, AnswerPositions standpoints, Moments moments) {
        this.days = days;
        this.standpoints = standpoints;
        this.moments = moments;
    }

    /**
     * How many days after it happened centres recorded what they did, by period of recording. In days from the day it happened to the day
     * it was recorded, by group of events, at the centre whose staff recorded it. What the ledger finds by itself, and what puts an entry
     * right, is not counted.
     *
     * @param by {@code financial-year}, {@code quarter}, {@code month} or {@code week}
     * @param asOf the last day of recording that counts; today if absent
     */
    @GetMapping("/api/reports/reporting-delay")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ReportingDelay.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> delay(
            AccessScope scope,
            @SpeltAs(PeriodKind.class) @RequestParam(defaultValue = "financial-year") String by,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Export export) {
        PeriodKind kind = PeriodKind.of(by);
        CentreFilter centres = CentreFilter.ofReport(scope, centre, district);
        LocalDate day = moments.day("asOf", asOf, null);
        AnsweredAt standpoint = standpoints.at(days.position());
        ReportingDelay report = ReportingDelay.of(days.all().toList(), kind, day, centres, standpoint);
        if (export.wanted()) {
            return export.of(
                    ReportingDelayTable.TABLE,
                    standpoint,
                    new FiguresOf(day, report.position(), centre, district).lines(ReportingDelayTable.lines(report)));
        }
        return standpoint.answer(report);
    }
}
