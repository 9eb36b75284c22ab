package org.caseledger.query.accessreports;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Predicate;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.helplinecalls.HelplineLog;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.query.looks.OnRecord;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.accessledger.LookKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the access ledger tells to those who answer for it; each report is a look as well. */
@RestController
@ForWhoAnswersForLooks
@ReadsView({Cases.NAME, HelplineLog.VIEW})
@Tag(name = "Access", description = "Who looked at what, and who could not wait")
class AccessReportsController {
    private final LookRanges ranges;
    private final AccessReports reports;
    private final AnswerPositions standpoints;

    AccessReportsController(LookRanges ranges, AccessReports reports, AnswerPositions standpoints) {
        this.ranges = ranges;
        this.reports = reports;
        this.standpoints = standpoints;
    }

    /**
     * How much was looked at, by person, by centre or by hour of the day in India. A look at one case lies at the centre that has the case now, one at a
     * call at the centres that it was passed to or taken up by, one at a list at that of who looked: an administrator is told of those that lie at the own
     * centre. What lies at several centres counts once, at the first of them that the caller sees and asks about.
     *
     * @param by {@code person}, {@code centre} or {@code hour}; by person if absent
     * @param from first moment that counts, at most 92 days before the last; 7 days before it if absent
     * @param to last moment that counts, none that has not come; now if absent
     * @param person only the looks of this one, by the id of the token
     */
    @GetMapping("/api/access-reports/looks")
    @OnRecord(LookKind.LOOK_COUNTS)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = LookCountsReport.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> looks(
            AccessScope scope,
            @SpeltAs(LooksBy.class) @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable KnownAt from,
            @RequestParam(required = false) @Nullable KnownAt to,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String person,
            Export export) {
        LooksBy asked = by == null ? LooksBy.PERSON : KebabCase.read(LooksBy.class, "by", by);
        LookRange range = ranges.of(from, to);
        AnsweredAt standpoint = standpoint();
        List<LookCount> groups = reports.counts(scope, centre, range, isBy(person), asked);
        if (export.wanted()) {
            return export.of(
                    LookCountsTable.TABLE,
                    standpoint,
                    groups.stream().map(group -> new LookCountsTable.Line(range, standpoint.position(), group)));
        }
        return standpoint.answer(new LookCountsReport(
                KebabCase.of(asked), range.from(), range.to(), groups, standpoint.position(), standpoint.time()));
    }

    /**
     * Looks at a case by somebody who did not work on it then, newest first. Somebody works on a case whom it is given to, for whom a service is
     * awaited or a follow-up is due, and who recorded something of it on that day. Those who answer for a case and look at it stand here as
     * well.
     *
     * @param from first moment that counts, at most 92 days before the last; 7 days before it if absent
     * @param to last moment that counts, none that has not come; now if absent
     * @param person only the looks of this one, by the id of the token
     * @param limit at most so many looks, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping("/api/access-reports/without-work")
    @OnRecord(LookKind.LOOKS_WITHOUT_WORK)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = LooksWithoutWorkPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> withoutWork(
            AccessScope scope,
            @RequestParam(required = false) @Nullable KnownAt from,
            @RequestParam(required = false) @Nullable KnownAt to,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        LookRange range = ranges.of(from, to, cursor);
        AnsweredAt standpoint = standpoint();
        if (export.wanted()) {
            return export.of(
                    LooksWithoutWorkTable.TABLE, standpoint, reports.withoutWork(scope, centre, range, isBy(person)));
        }
        ListPage<LookWithoutWork> page =
                reports.withoutWork(scope, centre, range, isBy(person), cursor, PageSize.of(limit));
        return standpoint.answer(new LooksWithoutWorkPage(
                range.from(), range.to(), page.entries(), page.next(), standpoint.position(), standpoint.time()));
    }

    /**
     * Whom one account could see between two moments: each case and call it looked at, with what was shown that is under seal, and the lists, of
     * which it is not known whom they showed. For whoever has to tell those concerned that a token was stolen, or misused.
     *
     * @param person whose account, by the id of the token
     * @param from first moment that counts, at most 92 days before the last; 7 days before it if absent
     * @param to last moment that counts, none that has not come; now if absent
     * @param limit at most so many lines, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping("/api/access-reports/affected")
    @OnRecord(LookKind.AFFECTED_CASES)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = AffectedPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> affected(
            AccessScope scope,
            @RequestParam String person,
            @RequestParam(required = false) @Nullable KnownAt from,
            @RequestParam(required = false) @Nullable KnownAt to,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        LookRange range = ranges.of(from, to, cursor);
        AnsweredAt standpoint = standpoint();
        List<AffectedLine> all = reports.affected(scope, centre, range, isBy(person));
        if (export.wanted()) {
            return export.of(
                    AffectedTable.TABLE,
                    standpoint,
                    all.stream().map(line -> new AffectedTable.Line(person, range, line)));
        }
        ListPage<AffectedLine> page = AffectedPlace.page(all, range, cursor, PageSize.of(limit));
        return standpoint.answer(new AffectedPage(
                range.from(),
                range.to(),
                AffectedPage.Counts.of(all),
                page.entries(),
                page.next(),
                standpoint.position(),
                standpoint.time()));
    }

    private AnsweredAt standpoint() {
        return standpoints.of(Cases.NAME, HelplineLog.VIEW);
    }

    private static Predicate<SeenLook> isBy(@Nullable String person) {
        return look -> person == null || look.looker().actor().equals(person);
    }
}
