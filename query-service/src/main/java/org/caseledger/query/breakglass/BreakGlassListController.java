package org.caseledger.query.breakglass;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Districts;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.query.looks.OnRecord;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.ReadBy;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.accessledger.LookKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Told at once to those who answer for a centre, and to those who see that somebody does. */
@RestController
@ReadBy({
    Role.CENTRE_ADMINISTRATOR,
    Role.DISTRICT_OFFICER,
    Role.STATE_OFFICER,
    Role.AUDITOR,
    Role.DATA_PROTECTION_OFFICER
})
@ReadsView(Cases.NAME)
@Tag(name = "Access", description = "Who looked at what, and who could not wait")
class BreakGlassListController {
    private final BreakGlassRegister register;
    private final AnswerPositions standpoints;

    BreakGlassListController(BreakGlassRegister register, AnswerPositions standpoints) {
        this.register = register;
        this.standpoints = standpoints;
    }

    /**
     * Who broke the glass, newest first, and whether another person has reviewed it. A line is there as soon as anything can be shown for it.
     * {@code open}: more may be shown. {@code awaiting-review}: it has ended, and its 72 hours have not. {@code overdue}: nobody has reviewed it
     * in time. {@code reviewed}: with what was found. The review is sent to the command service, under the case and the id of the line.
     *
     * @param state {@code open}, {@code awaiting-review}, {@code overdue} or {@code reviewed}; every one if absent
     * @param centre that held the case then
     * @param district code of the district of that centre
     * @param limit at most so many, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping("/api/break-glass")
    @OnRecord(LookKind.BREAK_GLASSES)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = BreakGlassPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> page(
            AccessScope scope,
            @SpeltAs(BreakGlassState.class) @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        Districts.require(district);
        BreakGlassState asked = state == null ? null : KebabCase.read(BreakGlassState.class, "state", state);
        CentreFilter centres = new CentreFilter(scope, centre, district);
        AnsweredAt standpoint = standpoints.of(Cases.NAME);
        Instant now = register.now();
        List<BreakGlassOnList> seen = register.seenBy(scope, now).stream()
                .filter(one -> centres.takes(one.centre()))
                .toList();
        List<BreakGlassOnList> all = asked == null
                ? seen
                : seen.stream().filter(one -> one.state() == asked).toList();
        if (export.wanted()) {
            return export.of(BreakGlassTable.TABLE, standpoint, all.stream());
        }
        ListPage<BreakGlassOnList> page = BreakGlassRegister.page(all, cursor, PageSize.of(limit));
        return standpoint.answer(new BreakGlassPage(
                state,
                BreakGlassPage.Counts.of(seen),
                page.entries(),
                page.next(),
                now,
                standpoint.position(),
                standpoint.time()));
    }
}
