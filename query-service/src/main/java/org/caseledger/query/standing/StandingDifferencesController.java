package org.caseledger.query.standing;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.caseledger.query.cases.CaseHolders;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Cursor;
import org.caseledger.query.listing.DayRange;
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
@ReadsView({Registers.VIEW, Cases.NAME})
@Tag(name = "Reports", description = "Counts by period")
class StandingDifferencesController {
    private final StandingChanges changes;
    private final RegisterPlaces places;
    private final AnswerPositions standpoints;
    private final CaseHolders holders;

    StandingDifferencesController(
            StandingChanges changes, RegisterPlaces places, AnswerPositions standpoints, CaseHolders holders) {
        this.changes = changes;
        this.places = places;
        this.standpoints = standpoints;
        this.holders = holders;
    }

    /**
     * Which entries make two answers about how the centres stood on a day differ. Every entry of a case that was recorded between the two
     * moments and changes a figure of {@code /api/reports/standing} on the day, with what it changes at which centre. Directions, posts and
     * delays are no figures of cases.
     *
     * @param asOf the day, not after the last one of either knowledge; the last one of both if absent
     * @param limit at most so many entries, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping("/api/reports/differences")
    @OnRecord(LookKind.STANDING_DIFFERENCES)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = StandingDifferences.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> differences(
            AccessScope scope,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam KnownAt knownAt,
            @RequestParam(required = false) @Nullable KnownAt compareKnownAt,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        CentreFilter centres = CentreFilter.ofReport(scope, centre, district);
        KnownMoment one = known(places.moment("asOf", asOf, knownAt), knownAt);
        KnownMoment other = known(places.moment("asOf", asOf, compareKnownAt), compareKnownAt);
        boolean inOrder = one.moment().position() <= other.moment().position();
        KnownMoment earlier = inOrder ? one : other;
        ListCursor place = cursor == null ? ListCursor.first(upTo(one, other)) : places.carried(cursor);
        KnownMoment later = known(place.moment(), inOrder ? compareKnownAt : knownAt);
        LocalDate day = place.moment().day();
        TreeMap<Long, List<StandingDifference.AtCentre>> between = changes.between(
                centres, day, earlier.moment().position(), later.moment().position());
        SeenDifferences seen = new SeenDifferences(changes, scope, holders.heldWhere(scope));
        if (export.wanted()) {
            return export.of(
                    StandingDifferencesTable.TABLE.on(day),
                    later.standpoint(),
                    between.descendingMap().entrySet().stream()
                            .filter(seen::has)
                            .map(seen::difference)
                            .flatMap(StandingDifferencesTable::lines));
        }
        ListPage<Map.Entry<Long, List<StandingDifference.AtCentre>>> page =
                page(between, seen::has, place, PageSize.of(limit));
        return later.standpoint()
                .answer(new StandingDifferences(
                        day,
                        StandingDifferences.Known.of(earlier),
                        StandingDifferences.Known.of(later),
                        sum(between),
                        page.entries().stream().map(seen::difference).toList(),
                        page.next(),
                        later.standpoint().position(),
                        later.standpoint().time()));
    }

    /** All pages end there: what is recorded meanwhile stands on none of them, so that it may not count in their figures. */
    private static Moment upTo(KnownMoment one, KnownMoment other) {
        return new Moment(
                DayRange.earlier(one.moment().day(), other.moment().day()),
                Math.max(one.moment().position(), other.moment().position()));
    }

    private static ListPage<Map.Entry<Long, List<StandingDifference.AtCentre>>> page(
            NavigableMap<Long, List<StandingDifference.AtCentre>> all,
            Predicate<Map.Entry<Long, List<StandingDifference.AtCentre>>> isSeen,
            ListCursor place,
            int limit) {
        return ListPage.of(
                all.headMap(before(place), false).descendingMap().entrySet().stream()
                        .filter(isSeen)
                        .limit(limit + 1L)
                        .toList(),
                limit,
                last -> new ListCursor(place.moment(), Long.toString(last.getKey())).cursor());
    }

    private static long before(ListCursor place) {
        try {
            return place.after().isEmpty() ? Long.MAX_VALUE : Long.parseLong(place.after());
        } catch (NumberFormatException e) {
            throw Cursor.unreadable();
        }
    }

    private KnownMoment known(Moment moment, @Nullable KnownAt asked) {
        return KnownMoment.of(moment, asked, standpoints.at(moment.position()));
    }

    private static Map<String, Integer> sum(Map<Long, List<StandingDifference.AtCentre>> changes) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        changes.values().stream()
                .flatMap(List::stream)
                .forEach(change -> change.figures().forEach((figure, n) -> sums.merge(figure, n, Integer::sum)));
        sums.values().removeIf(n -> n == 0);
        return sums;
    }
}
