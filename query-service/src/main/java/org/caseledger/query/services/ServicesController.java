package org.caseledger.query.services;

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
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.periods.PeriodKind;
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
class ServicesController {
    private final ServiceDays days;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    ServicesController(ServiceDays days, RegisterPlaces places, AnswerPositions standpoints) {
        this.days = days;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * Services given, not given, asked for and still open, by kind and period. By the day it happened, at the centre that held the case
     * then. What was put right or retracted moves the counts of its own period, for those who ask as of a moment from then on.
     *
     * @param by {@code financial-year}, {@code quarter}, {@code month} or {@code week}
     * @param asOf the last day that counts, not after the last one of that knowledge; that one if absent
     */
    @GetMapping("/api/reports/services")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ServicesReport.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> services(
            AccessScope scope,
            @SpeltAs(PeriodKind.class) @RequestParam(defaultValue = "financial-year") String by,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            Export export) {
        PeriodKind kind = PeriodKind.of(by);
        CentreFilter centres = CentreFilter.ofReport(scope, centre, district);
        Moment moment = places.moment("asOf", asOf, knownAt);
        AnsweredAt standpoint = standpoints.at(moment.position());
        ServicesReport report =
                ServicesReport.of(days.at(moment, centres), kind, moment, standpoint.knownAt(knownAt), standpoint);
        if (export.wanted()) {
            return export.of(
                    ServicesTable.TABLE,
                    standpoint,
                    new FiguresOf(report.asOf(), report.position(), centre, district)
                            .lines(ServicesTable.lines(report)));
        }
        return standpoint.answer(report);
    }
}
