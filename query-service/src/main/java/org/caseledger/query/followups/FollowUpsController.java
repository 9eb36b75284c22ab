package org.caseledger.query.followups;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.lists.Districts;
import org.caseledger.query.lists.Export;
import org.caseledger.query.lists.ForCaseReaders;
import org.caseledger.query.lists.KnownAt;
import org.caseledger.query.lists.Moments;
import org.caseledger.query.lists.PageSize;
import org.caseledger.query.lists.Spelling;
import org.caseledger.query.lists.SpeltAs;
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
class FollowUpsController {
    private final Monitorings monitorings;
    private final Moments moments;
    private final Standpoints standpoints;

    FollowUpsController(Monitorings monitorings, Moments moments, Standpoints standpoints) {
        this.monitorings = monitorings;
        this.moments = moments;
        this.standpoints = standpoints;
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
            @Parameter(description = "`due`, `overdue` or `missed`") @SpeltAs(FollowUpState.class) @RequestParam
                    String state,
            @Parameter(description = "The day to show; today if absent") @RequestParam(required = false) @Nullable
                    LocalDate on,
            @Parameter(description = "A day (its end), an instant or a position; everything recorded if absent")
                    @RequestParam(required = false)
                    @Nullable
                    KnownAt knownAt,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "At most so many follow-ups, 1 to 500; 50 if absent")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            Export export) {
        Districts.require(district);
        WorkList asked = new WorkList(
                Spelling.read(FollowUpState.class, "state", state), new CentreFilter(scope, centre, district));
        WorkList.Place after = cursor == null ? null : WorkList.Place.of(cursor);
        Moment moment =
                after == null ? moments.of(on, knownAt, monitorings) : moments.carried(after.moment(), monitorings);
        if (export.wanted()) {
            return export.of(
                    FollowUpsTable.TABLE,
                    standpoints.at(moment.position()),
                    asked.found(moment, monitorings),
                    FollowUpOnList.ORDER);
        }
        List<FollowUpOnList> all = asked.at(moment, monitorings);
        FollowUpsPage page = page(asked, moment, knownAt, all, after, PageSize.of(limit));
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(page.position()))
                .body(page);
    }

    private FollowUpsPage page(
            WorkList asked,
            Moment moment,
            @Nullable KnownAt knownAt,
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
                Spelling.of(asked.state()),
                moment.day(),
                knownAt,
                new FollowUpsPage.Counts(all.size(), cases),
                shown,
                next,
                standpoint.position(),
                standpoint.time());
    }
}
