package org.caseledger.query.followups;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.lists.Districts;
import org.caseledger.query.lists.Export;
import org.caseledger.query.lists.ForCaseReaders;
import org.caseledger.query.lists.KnownAt;
import org.caseledger.query.lists.Moments;
import org.caseledger.query.lists.PageSize;
import org.caseledger.query.lists.Standpoint;
import org.caseledger.query.lists.Standpoints;
import org.caseledger.query.processing.ReadYourWrites;
import org.caseledger.query.processing.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView(FollowUpsModel.NAME)
@Tag(name = "Follow-ups", description = "Work lists and register of the monitoring after a resolution")
class FollowUpRegisterController {
    private final Monitorings monitorings;
    private final Moments moments;
    private final Standpoints standpoints;

    FollowUpRegisterController(Monitorings monitorings, Moments moments, Standpoints standpoints) {
        this.monitorings = monitorings;
        this.moments = moments;
        this.standpoints = standpoints;
    }

    @GetMapping("/api/follow-ups/register")
    @Operation(
            summary = "Every follow-up that was recorded, newest first",
            description =
                    "Each stands at the centre that held the case on the day it happened, as it was put right since; retracted ones are "
                            + "left out. The period is that of the days on which they happened. " + Export.DESCRIPTION)
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
            @Parameter(description = "First day on which it happened") @RequestParam(required = false) @Nullable
                    LocalDate from,
            @Parameter(description = "Last day on which it happened") @RequestParam(required = false) @Nullable
                    LocalDate to,
            @RequestParam(required = false) @Nullable FollowUpOutcome outcome,
            @RequestParam(required = false) @Nullable FollowUpMode mode,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @Parameter(description = "A day (its end), an instant or a position; everything recorded if absent")
                    @RequestParam(required = false)
                    @Nullable
                    KnownAt knownAt,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "At most so many follow-ups, 1 to 500; 50 if absent")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            Export export) {
        Districts.require(district);
        FollowUpRegister asked =
                new FollowUpRegister(from, to, outcome, mode, new CentreFilter(scope, centre, district));
        FollowUpRegister.Start start;
        if (cursor == null) {
            start = new FollowUpRegister.Start(moments.position(knownAt, monitorings), null);
        } else {
            start = FollowUpRegister.Start.of(cursor);
            moments.await(start.position(), monitorings);
        }
        Standpoint standpoint = standpoints.at(start.position());
        if (export.wanted()) {
            return export.of(
                    FollowUpRegisterTable.TABLE,
                    standpoint,
                    asked.all(start.position(), monitorings),
                    RecordedFollowUp.ORDER);
        }
        FollowUpRegister.Page page = asked.page(start, monitorings, PageSize.of(limit));
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(standpoint.position()))
                .body(new FollowUpRegisterPage(
                        knownAt,
                        new FollowUpRegisterPage.Counts(page.followUps(), page.contacts()),
                        page.lines(),
                        page.next(),
                        standpoint.position(),
                        standpoint.time()));
    }
}
