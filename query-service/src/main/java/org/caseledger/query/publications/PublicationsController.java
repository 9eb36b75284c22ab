package org.caseledger.query.publications;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.query.daybook.StateTotals;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.NewestFirst;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView({PublicationsModel.NAME, StateTotals.VIEW})
@Tag(name = "Reviews", description = "What reviews found to do, whether it was done, and what was published")
class PublicationsController {
    private static final Comparator<ViewDocument<Publication>> NEWEST_FIRST =
            Comparator.comparing(stored -> stored.value().published(), Fact.NEWEST_FIRST);

    private final LivePublications publications;
    private final Recounts recounts;
    private final AnswerPositions standpoints;

    PublicationsController(LivePublications publications, Recounts recounts, AnswerPositions standpoints) {
        this.publications = publications;
        this.recounts = recounts;
        this.standpoints = standpoints;
    }

    /**
     * Published figures, newest first, beside what the day book says of the same period. {@code published}: as they were published.
     * {@code then}: counted again up to the position that was published. {@code now}: counted with everything recorded since.
     * {@code changedThen} and {@code changedSince} are these two less what was published. {@code from} and {@code to} are about the day of
     * the publication. Of the whole State for every caller who reads cases: that is what was published.
     *
     * @param limit at most so many publications, 1 to 500; 50 if absent
     */
    @GetMapping("/api/publications")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = PublicationsPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> page(
            AccessScope scope,
            @RequestParam(required = false) @Nullable PublicationPeriod kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        DayRange days = new DayRange(from, to);
        AnsweredAt standpoint = standpoint();
        Stream<ViewDocument<Publication>> asked = publications
                .all()
                .filter(stored -> kind == null || stored.value().kind() == kind)
                .filter(stored -> days.have(stored.value().published().on()));
        if (export.wanted()) {
            return export.of(
                    PublicationsTable.TABLE,
                    standpoint,
                    new FiguresOf(null, standpoint.position(), null, null)
                            .lines(compared(asked.sorted(NEWEST_FIRST).toList()).stream()));
        }
        ListPage<ViewDocument<Publication>> page =
                NewestFirst.page(asked, stored -> stored.value().published(), cursor, PageSize.of(limit));
        PublicationsPage answer =
                new PublicationsPage(compared(page.entries()), page.next(), standpoint.position(), standpoint.time());
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(answer.position()))
                .body(answer);
    }

    /** Of the view that is least far. */
    private AnsweredAt standpoint() {
        return standpoints.at(Math.min(publications.position(), recounts.position()));
    }

    private List<ComparedPublication> compared(List<ViewDocument<Publication>> listed) {
        Function<Publication, PublishedTotals> now =
                recounts.now(listed.stream().map(ViewDocument::value).toList());
        return listed.stream()
                .map(stored -> ComparedPublication.of(stored, recounts.then(stored), now.apply(stored.value())))
                .toList();
    }

    /** One publication beside what the day book says of the same period. As on the list of all. */
    @GetMapping("/api/publications/{id}")
    ResponseEntity<PublicationAnswer> publication(AccessScope scope, @PathVariable UUID id) {
        AnsweredAt standpoint = standpoint();
        ComparedPublication compared = compared(List.of(publications.known(id))).get(0);
        return standpoint.answer(new PublicationAnswer(compared, standpoint.position(), standpoint.time()));
    }
}
