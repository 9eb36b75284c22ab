package org.caseledger.query.followups;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.lists.CaseReaders;
import org.caseledger.query.lists.Export;
import org.caseledger.query.lists.KnownAt;
import org.caseledger.query.lists.PageSize;
import org.caseledger.query.lists.Standpoint;
import org.caseledger.query.lists.Standpoints;
import org.caseledger.query.processing.ReadYourWrites;
import org.caseledger.query.processing.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ReadsView(FollowUpsModel.NAME)
@Tag(name = "Follow-ups", description = "Work lists and register of the monitoring after a resolution")
class FollowUpsController {
    private final Monitorings monitorings;
    private final Standpoints standpoints;
    private final LogReader log;
    private final LedgerClock clock;

    FollowUpsController(Monitorings monitorings, Standpoints standpoints, LogReader log, LedgerClock clock) {
        this.monitorings = monitorings;
        this.standpoints = standpoints;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/api/follow-ups")
    @Operation(
            summary = "Follow-ups that are due, overdue or were missed on a day, as known at a moment",
            description =
                    "`due`: may be answered and is not overdue. `overdue`: past its grace in a plan in force, without a follow-up for it "
                            + "that was known. `missed`: the recorded facts. The three are counted apart, and follow-ups apart from cases. "
                            + Export.DESCRIPTION)
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
            @Parameter(description = "`due`, `overdue` or `missed`") @RequestParam String state,
            @Parameter(description = "The day to show; today if absent")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @Parameter(description = "A day (its end), an instant or a position; everything recorded if absent")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "At most so many follow-ups, 1 to 500; 50 if absent")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            Export export) {
        CaseReaders.require(scope);
        WorkList asked = new WorkList(FollowUpState.of(state), centre, district);
        WorkList.Place after = cursor == null ? null : WorkList.Place.of(cursor);
        Moment moment = after == null ? moment(on, knownAt) : after.moment();
        List<FollowUpOnList> all = asked.at(moment, scope, monitorings);
        if (export.wanted()) {
            return export.of(FollowUpsTable.TABLE, standpoints.at(moment.position()), all);
        }
        FollowUpsPage page = page(asked, moment, knownAt, all, after, PageSize.of(limit));
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(page.position()))
                .body(page);
    }

    private Moment moment(@Nullable LocalDate on, @Nullable String knownAt) {
        long kept = monitorings.position();
        long position = knownAt == null ? kept : Math.min(kept, KnownAt.position(knownAt, log));
        return new Moment(on == null ? clock.today() : on, position);
    }

    private FollowUpsPage page(
            WorkList asked,
            Moment moment,
            @Nullable String knownAt,
            List<FollowUpOnList> all,
            WorkList.@Nullable Place after,
            int limit) {
        List<FollowUpOnList> rest = after == null
                ? all
                : all.stream()
                        .filter(entry -> FollowUpOnList.ORDER.compare(entry, after.last()) > 0)
                        .toList();
        List<FollowUpOnList> shown = rest.subList(0, Math.min(limit, rest.size()));
        String next =
                shown.size() == rest.size() ? null : new WorkList.Place(moment, shown.get(shown.size() - 1)).cursor();
        Standpoint standpoint = standpoints.at(moment.position());
        long cases = all.stream().map(FollowUpOnList::caseId).distinct().count();
        return new FollowUpsPage(
                asked.state().word(),
                moment.day(),
                knownAt,
                new FollowUpsPage.Counts(all.size(), cases),
                shown,
                next,
                standpoint.position(),
                standpoint.time());
    }
}
