package org.caseledger.query.reviews;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.ReviewLevel;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.listing.Districts;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.Moments;
import org.caseledger.query.listing.NewestFirst;
import org.caseledger.query.listing.PageSize;
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
class ReviewsController {
    private final LiveReviews reviews;
    private final Moments moments;
    private final AnswerPositions standpoints;

    ReviewsController(LiveReviews reviews, Moments moments, AnswerPositions standpoints) {
        this.reviews = reviews;
        this.moments = moments;
        this.standpoints = standpoints;
    }

    /**
     * The review book, newest review first, each with its directions as they stand today. Only directions to centres that the caller sees.
     * {@code from} and {@code to} are about the day of the review.
     *
     * @param district code of the district that was reviewed
     * @param limit at most so many reviews, 1 to 500; 50 if absent
     */
    @GetMapping("/api/reviews")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ReviewsPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> page(
            AccessScope scope,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable ReviewLevel level,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        Districts.require(district);
        Moment now = moments.of(null, null, reviews);
        DayRange days = new DayRange(from, to);
        Stream<FoundReview> asked = reviews.visibleTo(scope, now)
                .filter(found ->
                        district == null || district.equals(found.review().district()))
                .filter(found -> level == null || found.review().level() == level)
                .filter(found -> days.have(found.held().on()));
        AnsweredAt standpoint = standpoints.at(now.position());
        if (export.wanted()) {
            return export.of(
                    ReviewsTable.TABLE,
                    standpoint,
                    asked.sorted(FoundReview.NEWEST_FIRST).map(found -> reviews.line(found, scope, now)));
        }
        ListPage<FoundReview> page = NewestFirst.page(asked, FoundReview::held, cursor, PageSize.of(limit));
        return standpoint.answer(new ReviewsPage(
                page.entries().stream()
                        .map(found -> reviews.line(found, scope, now))
                        .toList(),
                page.next(),
                standpoint.position(),
                standpoint.time()));
    }

    /** One review with its directions as they stand today. Only directions to centres that the caller sees. */
    @GetMapping("/api/reviews/{id}")
    ResponseEntity<ReviewAnswer> review(AccessScope scope, @PathVariable UUID id) {
        Moment now = moments.of(null, null, reviews);
        AnsweredAt standpoint = standpoints.at(now.position());
        ReviewInBook found = reviews.visibleTo(scope, now, id)
                .map(review -> reviews.line(review, scope, now))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "REVIEW_UNKNOWN"));
        return standpoint.answer(new ReviewAnswer(found, standpoint.position(), standpoint.time()));
    }
}
