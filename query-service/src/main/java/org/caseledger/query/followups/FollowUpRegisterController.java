package org.caseledger.query.followups;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.ClassificationColumns;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.ListCursor;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.PageSize;
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
class FollowUpRegisterController {
    private final FollowUpRegister followUps;
    private final Registers registers;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;

    FollowUpRegisterController(
            FollowUpRegister followUps, Registers registers, RegisterPlaces places, AnswerPositions standpoints) {
        this.followUps = followUps;
        this.registers = registers;
        this.places = places;
        this.standpoints = standpoints;
    }

    /**
     * Every follow-up that was recorded, newest first. Each stands at the centre that held the case on the day it happened, as it was put
     * right since; retracted ones are left out. The period is that of the days on which they happened. There is no {@code on}: a follow-up that happened does
     * not stand otherwise on a later day, so {@code to} says up to which day, and {@code knownAt} what was known.
     *
     * @param from first day on which it happened
     * @param to last day on which it happened
     * @param limit at most so many follow-ups, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping("/api/follow-ups/register")
    @OnRecord(LookKind.FOLLOW_UP_REGISTER)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = FollowUpRegisterPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> register(
            AccessScope scope,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable FollowUpOutcome outcome,
            @RequestParam(required = false) @Nullable FollowUpMode mode,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        ListCursor place = places.place(cursor, null, knownAt);
        Moment moment = place.moment();
        CentreFilter centres = new CentreFilter(scope, centre, district);
        RegisterQuery<RecordedFollowUp> query = registers
                .ask(followUps, RecordedKinds.LISTED, centres, moment)
                .with(RecordedKinds.OUTCOME, outcome)
                .with(RecordedKinds.MODE, mode)
                .dueBetween(from, to);
        FollowUpRegisterPage.Counts counts = query.isOfSomeCases()
                ? FollowUpRegisterPage.Counts.ofEach(
                        query.lines().stream().map(line -> line.seenBy(scope)).toList())
                : FollowUpRegisterPage.Counts.of(registers
                        .ask(followUps, RecordedKinds.counted(outcome, mode), centres, moment)
                        .dueBetween(from, to)
                        .byCentre());
        AnsweredAt standpoint = standpoints.at(moment.position());
        if (export.wanted()) {
            return export.of(
                    ClassificationColumns.in(FollowUpRegisterTable.TABLE, scope, "outcome"),
                    standpoint,
                    most -> counts.followUps(),
                    () -> query.all().map(line -> line.seenBy(scope)));
        }
        ListPage<RecordedFollowUp> page = query.page(place, PageSize.of(limit));
        return standpoint.answer(new FollowUpRegisterPage(
                knownAt,
                counts,
                page.entries().stream().map(line -> line.seenBy(scope)).toList(),
                page.next(),
                standpoint.position(),
                standpoint.time()));
    }
}
