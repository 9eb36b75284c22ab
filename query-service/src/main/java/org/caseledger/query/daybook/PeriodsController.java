package org.caseledger.query.daybook;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.Moments;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.periods.PeriodKind;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.openapi.WithETag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registered and resolved by period, and that every open case is accounted for. */
@RestController
@ForCaseReaders
@ReadsView(DayBook.NAME)
@Tag(name = "Reports", description = "Counts by period")
class PeriodsController {
    private final BooksKnownAt books;
    private final Moments moments;

    PeriodsController(BooksKnownAt books, Moments moments) {
        this.books = books;
        this.moments = moments;
    }

    /**
     * Registered and resolved, by period, with the open cases accounted for.
     *
     * @param each {@code centre} or {@code district}: each of them by itself beside all together
     * @param from only periods that end on this day or later; their sums stay whole
     * @param to only periods that begin on this day or earlier
     */
    @WithETag
    @GetMapping("/api/reports/periods")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Periods.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> periods(
            @SpeltAs(PeriodKind.class) @RequestParam(defaultValue = "financial-year") String by,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @SpeltAs(PartOfState.class) @RequestParam(required = false) @Nullable String each,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            AccessScope scope,
            Export export) {
        PeriodKind kind = PeriodKind.of(by);
        DayBookKnownAt known = books.books(knownAt);
        LocalDate day = moments.day("asOf", asOf, knownAt);
        PartOfState parts = each == null ? null : KebabCase.read(PartOfState.class, "each", each);
        Periods periods = Periods.of(
                known,
                kind,
                day,
                ReportedCentres.chosen(known.books(), centre, district, scope),
                parts,
                new DayRange(from, to));
        AnsweredAt standpoint = new AnsweredAt(periods.position(), periods.time());
        if (export.wanted()) {
            return export.of(PeriodsTable.TABLE, standpoint, PeriodsTable.lines(periods, centre, district));
        }
        return standpoint.tagged(periods, scope, new Moment(day, periods.position()));
    }
}
