package org.caseledger.query.daybook;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ForCaseReaders;
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

/** How long cases take to their first resolution. */
@RestController
@ForCaseReaders
@ReadsView(DayBook.NAME)
@Tag(name = "Reports", description = "Counts by period")
class TimesToResolveController {
    private final BooksKnownAt books;
    private final Moments moments;

    TimesToResolveController(BooksKnownAt books, Moments moments) {
        this.books = books;
        this.moments = moments;
    }

    /** How many days from registration to the first resolution, by period. */
    @WithETag
    @GetMapping("/api/reports/time-to-resolve")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = TimesToResolve.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> times(
            @SpeltAs(PeriodKind.class) @RequestParam(defaultValue = "financial-year") String by,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            AccessScope scope,
            Export export) {
        PeriodKind kind = PeriodKind.of(by);
        DayBookKnownAt known = books.books(knownAt);
        LocalDate day = moments.day("asOf", asOf, knownAt);
        TimesToResolve times =
                TimesToResolve.of(known, kind, day, ReportedCentres.chosen(known.books(), centre, district, scope));
        AnsweredAt standpoint = new AnsweredAt(times.position(), times.time());
        if (export.wanted()) {
            return export.of(
                    TimesToResolveTable.TABLE,
                    standpoint,
                    new FiguresOf(day, times.position(), centre, district).lines(times.periods().stream()));
        }
        return standpoint.tagged(times, scope, new Moment(day, times.position()));
    }
}
