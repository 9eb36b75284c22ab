package org.caseledger.query.followups;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.ClassificationColumns;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.ListCursor;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.query.looks.OnRecord;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.spans.RegisterPlaces;
import org.caseledger.query.spans.RegisterQuery;
import org.caseledger.query.spans.Registers;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.accessledger.LookKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView(Registers.VIEW)
@Tag(name = "Follow-ups", description = "Work lists and register of the monitoring after a resolution")
class FollowUpsController {
    private final FollowUpWorkLists workLists;
    private final Registers registers;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    FollowUpsController(
            FollowUpWorkLists workLists, Registers registers, RegisterPlaces places, AnswerPositions standpoints) {
        this.workLists = workLists;
        this.registers = registers;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * Follow-ups that are due, overdue or were missed on a day, as known at a moment. {@code due}: may be answered and is not overdue.
     * {@code overdue}: past its grace in a plan in force, without a follow-up for it that was known. {@code missed}: the recorded facts.
     * The three are counted apart, and follow-ups apart from cases.
     *
     * @param state {@code due}, {@code overdue} or {@code missed}
     * @param on the day to show, not after the last one of that knowledge; that one if absent
     * @param worker whom the centre gave the cases to that holds them on the day; pseudonymous staff id
     * @param limit at most so many follow-ups, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping("/api/follow-ups")
    @OnRecord(LookKind.FOLLOW_UPS)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = FollowUpsPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> page(
            AccessScope scope,
            @SpeltAs(FollowUpState.class) @RequestParam String state,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            @RequestParam(required = false) @Nullable String worker,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        FollowUpState asked = KebabCase.read(FollowUpState.class, "state", state);
        ListCursor place = places.place(cursor, on, knownAt);
        Moment moment = place.moment();
        RegisterQuery<FollowUpOnList> query = registers
                .ask(workLists, asked.kind(), new CentreFilter(scope, centre, district), moment)
                .with(FollowUpWorkLists.WORKER, worker);
        AnsweredAt standpoint = standpoints.at(moment.position());
        if (export.wanted()) {
            return export.of(
                    ClassificationColumns.in(FollowUpsTable.TABLE, scope, "risk", "lastAttemptOutcome")
                            .on(moment.day()),
                    standpoint,
                    query::upTo,
                    () -> query.all().map(line -> line.seenBy(scope)));
        }
        ListPage<FollowUpOnList> page = query.page(place, PageSize.of(limit));
        return standpoint.answer(new FollowUpsPage(
                KebabCase.of(asked),
                moment.day(),
                knownAt,
                FollowUpsPage.Counts.of(query.counts()),
                page.entries().stream().map(line -> line.seenBy(scope)).toList(),
                page.next(),
                standpoint.position(),
                standpoint.time()));
    }
}
