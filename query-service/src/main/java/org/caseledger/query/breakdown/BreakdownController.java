package org.caseledger.query.breakdown;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.query.centres.CentresInTime;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.spans.RegisterPlaces;
import org.caseledger.query.spans.Registers;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.openapi.WithETag;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView({Registers.VIEW, CentresInTime.VIEW})
@Tag(name = "Reports", description = "Counts by period")
class BreakdownController {
    private final Breakdowns breakdowns;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;
    private final Ledger ledger;

    BreakdownController(Breakdowns breakdowns, RegisterPlaces places, AnswerPositions standpoints, Ledger ledger) {
        this.breakdowns = breakdowns;
        this.places = places;
        this.standpoints = standpoints;
        this.ledger = ledger;
    }

    /**
     * Cases registered, resolved or closed between two days, or active on one, parted by any two different things: codes that stand at
     * {@code asOf}, places or months. Codes are {@code category}, {@code gbvims-type}, {@code age-band} and {@code channel}; of what is
     * resolved also {@code outcome} and {@code legal-step}, of what is closed {@code closing-reason}, of what is active {@code status}
     * and {@code risk}; what is active has no months. Where a case may have several codes, {@code overlapping} says so, and it counts in
     * each group and part that it has; {@code total} has each case once. Each group says where its cases stand one by one.
     *
     * @param of {@code registered}, {@code resolved} (for the first time), {@code closed} or {@code active}; the first of these that is
     *     counted so if absent
     * @param by by what it is parted; {@code centre} if absent, or {@code district} beside that
     * @param and by what each part is parted
     * @param from first day; the one on which the ledger was opened if absent
     * @param to last day; that of {@code asOf} if absent or later
     * @param asOf the last day that counts, not after the last one of that knowledge; that one if absent
     */
    @WithETag
    @GetMapping("/api/reports/breakdown")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Breakdown.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> breakdown(
            AccessScope scope,
            @SpeltAs(BreakdownOf.class) @RequestParam(required = false) @Nullable String of,
            @SpeltAs(BreakdownBy.class) @RequestParam(required = false) @Nullable String by,
            @SpeltAs(BreakdownBy.class) @RequestParam(required = false) @Nullable String and,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            Export export) {
        BreakdownBy second = and == null ? null : KebabCase.read(BreakdownBy.class, "and", and);
        BreakdownBy first = by == null ? usual(second) : KebabCase.read(BreakdownBy.class, "by", by);
        BreakdownOf what = of == null ? BreakdownOf.any(first, second) : KebabCase.read(BreakdownOf.class, "of", of);
        what.require(first, second);
        if (what.isOfOneDay() && (from != null || to != null)) {
            throw FaultyRequest.of(from != null ? "from" : "to", "ACTIVE_ON_ONE_DAY");
        }
        CentreFilter centres = CentreFilter.ofReport(scope, centre, district);
        Moment moment = places.moment("asOf", asOf, knownAt, breakdowns.views());
        LocalDate lastDay = to == null || to.isAfter(moment.day()) ? moment.day() : to;
        LocalDate firstDay = from == null ? DayRange.earlier(ledger.openedOn(), lastDay) : from;
        if (firstDay.isAfter(lastDay)) {
            throw FaultyRequest.of("from", "FROM_AFTER_TO", lastDay.toString());
        }
        AnsweredAt standpoint = standpoints.at(moment.position());
        Breakdown breakdown = breakdowns.of(
                new Breakdowns.Asked(
                        what,
                        Stream.of(first, second).filter(Objects::nonNull).toList(),
                        centres,
                        firstDay,
                        lastDay,
                        asOf,
                        knownAt),
                moment,
                standpoint.knownAt(knownAt),
                standpoint);
        if (export.wanted()) {
            return export.of(
                    BreakdownTable.TABLE,
                    standpoint,
                    new FiguresOf(moment.day(), moment.position(), centre, district)
                            .lines(BreakdownTable.lines(breakdown)));
        }
        return standpoint.tagged(breakdown, scope, moment);
    }

    private static BreakdownBy usual(@Nullable BreakdownBy beside) {
        return beside == BreakdownBy.CENTRE ? BreakdownBy.DISTRICT : BreakdownBy.CENTRE;
    }
}
