package org.caseledger.query.registrations;

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
import org.caseledger.service.openapi.WithETag;
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
class CohortsController {
    private final Registers registers;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    CohortsController(Registers registers, RegisterPlaces places, AnswerPositions standpoints) {
        this.registers = registers;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * How far the cases registered in each period came. Of the cases that the centre gave a number in a period: classified by the next day,
     * served within 2 days, resolved for the first time within 30, 60 and 90, monitored to the end and violence recurred within 365. A step
     * counts when its days are over, so that periods are compared like with like: {@code cases} are those whose days are over, and
     * {@code reached} those of them that came so far. Cases that were struck off are in no step. {@code list} is where the cases of a period
     * stand one by one; {@code reached=} and a step narrow it to those that came so far.
     *
     * @param by {@code month}, {@code quarter}, {@code financial-year} or {@code week} of the registration
     * @param asOf the last day that counts, not after the last one of that knowledge; that one if absent
     */
    @WithETag
    @GetMapping("/api/reports/cohorts")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Cohorts.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> cohorts(
            AccessScope scope,
            @SpeltAs(PeriodKind.class) @RequestParam(defaultValue = "month") String by,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            Export export) {
        PeriodKind kind = PeriodKind.of(by);
        CentreFilter centres = CentreFilter.ofReport(scope, centre, district);
        Moment moment = places.moment("asOf", asOf, knownAt);
        AnsweredAt standpoint = standpoints.at(moment.position());
        Cohorts cohorts = Cohorts.of(
                RegistrationDays.at(registers, centres, moment),
                kind,
                moment,
                standpoint.knownAt(knownAt),
                RegistrationsController.LIST.at(asOf, knownAt, moment).of(centres),
                standpoint);
        if (export.wanted()) {
            return export.of(
                    CohortsTable.TABLE,
                    standpoint,
                    new FiguresOf(moment.day(), moment.position(), centre, district).lines(cohorts.cohorts().stream()));
        }
        return standpoint.tagged(cohorts, scope, moment);
    }
}
