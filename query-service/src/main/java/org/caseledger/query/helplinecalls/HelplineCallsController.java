package org.caseledger.query.helplinecalls;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.HelplineSource;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.Districts;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.query.looks.OnRecord;
import org.caseledger.query.periods.PeriodKind;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A call is not a case: calls are listed and counted apart. */
@RestController
@ForCallReaders
@ReadsView(HelplineCallsModel.NAME)
@Tag(
        name = "Helpline calls",
        description = "Calls to the helplines 181 and 112, which are no cases until a centre takes them up")
class HelplineCallsController {
    private final HelplineLog log;
    private final CountedCalls counted;
    private final AnswerPositions standpoints;

    HelplineCallsController(HelplineLog log, CountedCalls counted, AnswerPositions standpoints) {
        this.log = log;
        this.counted = counted;
        this.standpoints = standpoints;
    }

    /**
     * The helpline log, newest call first. Officers see the calls of their district or of the State, staff those passed to or taken up by
     * their centres, a helpline those it logged itself.
     *
     * @param centre that it was passed to or that took it up
     * @param district code of the district the call is about
     * @param limit at most so many calls, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping("/api/helpline-calls")
    @OnRecord(LookKind.HELPLINE_CALLS)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = CallsPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> page(
            AccessScope scope,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable HelplineSource source,
            @RequestParam(name = "class", required = false) @Nullable CallClass callClass,
            @RequestParam(required = false) @Nullable CallDisposition disposition,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Boolean takenUp,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        Districts.require(district);
        AnsweredAt standpoint = standpoints.of(HelplineCallsModel.NAME);
        CallFilter filter = new CallFilter(centre, district, source, callClass, disposition, from, to, takenUp);
        if (export.wanted()) {
            return export.of(
                    CallsTable.TABLE, standpoint, most -> log.count(scope, filter, most), () -> log.all(scope, filter));
        }
        ListPage<CallInLog> page = log.page(scope, filter, cursor, PageSize.of(limit));
        return standpoint.answer(new CallsPage(page.entries(), page.next(), standpoint.position(), standpoint.time()));
    }

    /** One call. For those who see it in the log. Its case is named to those who see the centre that took it up. */
    @TellsOfCases
    @GetMapping("/api/helpline-calls/{id}")
    @OnRecord(LookKind.HELPLINE_CALL)
    ResponseEntity<CallAnswer> call(AccessScope scope, @PathVariable UUID id) {
        AnsweredAt standpoint = standpoints.of(HelplineCallsModel.NAME);
        CallInLog found =
                log.find(scope, id).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "CALL_UNKNOWN"));
        return standpoint.answer(new CallAnswer(found, standpoint.position(), standpoint.time()));
    }

    /**
     * Calls by class and disposition, per period. Periods are those of the day of the call; of the first and the last one, only the days that
     * were asked for. {@code registrable}, {@code routed} and {@code takenUp} are some of the calls each.
     *
     * @param by {@code week}, {@code month}, {@code quarter} or {@code financial-year}
     * @param centre that it was passed to or that took it up
     * @param district code of the district the call is about
     */
    @GetMapping("/api/helpline-calls/counts")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = CallCounts.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> counts(
            AccessScope scope,
            @SpeltAs(PeriodKind.class) @RequestParam(defaultValue = "financial-year") String by,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable HelplineSource source,
            @RequestParam(name = "class", required = false) @Nullable CallClass callClass,
            @RequestParam(required = false) @Nullable CallDisposition disposition,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Boolean takenUp,
            Export export) {
        Districts.require(district);
        PeriodKind kind = PeriodKind.of(by);
        AnsweredAt standpoint = standpoints.at(counted.position());
        CallFilter filter = new CallFilter(centre, district, source, callClass, disposition, from, to, takenUp);
        List<CountedCall> calls = counted.all(CallReaders.counts(scope).and(filter::takes));
        CallCounts counts = CallCounts.of(kind, filter, calls, standpoint);
        if (export.wanted()) {
            return export.of(
                    CallCountsTable.TABLE,
                    standpoint,
                    new FiguresOf(null, counts.position(), centre, district).lines(CallCountsTable.lines(counts)));
        }
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(counts.position()))
                .body(counts);
    }
}
