package org.caseledger.query.reviews;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Districts;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.ListCursor;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.Moments;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView(ReviewsModel.NAME)
@Tag(name = "Reviews", description = "What reviews found to do, whether it was done, and what was published")
class DirectionsController {
    private final LiveReviews reviews;
    private final Moments moments;
    private final AnswerPositions standpoints;

    DirectionsController(LiveReviews reviews, Moments moments, AnswerPositions standpoints) {
        this.reviews = reviews;
        this.moments = moments;
        this.standpoints = standpoints;
    }

    /**
     * Directions that are open, overdue or complied with on a day, as known at a moment. {@code open}: may still be done in time.
     * {@code overdue}: past its day, and not done as far as was known. The three are counted apart, and apart from everything else that can
     * be overdue.
     *
     * @param state {@code open}, {@code overdue} or {@code complied}
     * @param on the day to show, not after the last one of that knowledge; today, or the day of {@code knownAt}, if absent
     * @param district code of the district of the centre
     * @param limit at most so many directions, 1 to 500; 50 if absent
     */
    @GetMapping("/api/directions")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = DirectionsPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> page(
            AccessScope scope,
            @SpeltAs(DirectionState.class) @RequestParam String state,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        Districts.require(district);
        DirectionState asked = KebabCase.read(DirectionState.class, "state", state);
        CentreFilter centres = new CentreFilter(scope, centre, district);
        ListCursor place = moments.place(cursor, on, knownAt, reviews);
        Moment moment = place.moment();
        List<FoundDirection> all = reviews.directions(centres, moment, asked)
                .sorted(Comparator.comparing(FoundDirection::place))
                .toList();
        AnsweredAt standpoint = standpoints.at(moment.position());
        if (export.wanted()) {
            return export.of(
                    DirectionsTable.TABLE.on(moment.day()),
                    standpoint,
                    all.stream().map(direction -> direction.line(asked)));
        }
        ListPage<FoundDirection> page = ListPage.of(
                place.after().isEmpty() ? all : after(DirectionPlace.read(place.after()), all),
                PageSize.of(limit),
                last -> new ListCursor(moment, last.place().text()).cursor());
        return standpoint.answer(new DirectionsPage(
                KebabCase.of(asked),
                moment.day(),
                knownAt,
                counts(all),
                page.entries().stream().map(direction -> direction.line(asked)).toList(),
                page.next(),
                standpoint.position(),
                standpoint.time()));
    }

    /** One direction of a review, as it stands today. To a centre that the caller sees. */
    @GetMapping("/api/reviews/{id}/directions/{direction}")
    ResponseEntity<DirectionAnswer> direction(AccessScope scope, @PathVariable UUID id, @PathVariable UUID direction) {
        Moment now = moments.of(null, null, reviews);
        AnsweredAt standpoint = standpoints.at(now.position());
        DirectionOnList found = reviews.directions(new CentreFilter(scope, null, null), now, id)
                .filter(given -> given.directionId().equals(direction))
                .findFirst()
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "DIRECTION_UNKNOWN"));
        return standpoint.answer(new DirectionAnswer(found, standpoint.position(), standpoint.time()));
    }

    private static List<FoundDirection> after(DirectionPlace last, List<FoundDirection> all) {
        return all.stream()
                .filter(direction -> direction.place().compareTo(last) > 0)
                .toList();
    }

    private static DirectionsPage.Counts counts(List<FoundDirection> all) {
        return new DirectionsPage.Counts(
                all.size(), all.stream().map(FoundDirection::centre).distinct().count());
    }
}
