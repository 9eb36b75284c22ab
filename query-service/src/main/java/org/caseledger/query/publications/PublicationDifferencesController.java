package org.caseledger.query.publications;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.PublishedTotals;
import org.caseledger.query.daybook.PeriodMovements;
import org.caseledger.query.daybook.PeriodMovements.Movement;
import org.caseledger.query.daybook.StateTotals;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.looks.OnRecord;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.accessledger.LookKind;
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
class PublicationDifferencesController {
    private final LivePublications publications;
    private final Recounts recounts;
    private final PeriodMovements movements;
    private final AnswerPositions standpoints;

    PublicationDifferencesController(
            LivePublications publications, Recounts recounts, PeriodMovements movements, AnswerPositions standpoints) {
        this.publications = publications;
        this.recounts = recounts;
        this.movements = movements;
        this.standpoints = standpoints;
    }

    /**
     * What was recorded since figures were published that changed them. The publication with two recounts, and each entry recorded after
     * the position that was counted which changed a figure of the period, with how it changed it: once for each centre at which it did. What stands at centres that the caller
     * does not see is summed in {@code elsewhere}.
     *
     * @param limit at most so many entries, 1 to 500; 50 if absent
     */
    @TellsOfCases
    @GetMapping("/api/publications/{id}/differences")
    @OnRecord(LookKind.PUBLICATION_DIFFERENCES)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = PublicationDifferences.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> differences(
            AccessScope scope,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        ViewDocument<Publication> stored = publications.known(id);
        Publication publication = stored.value();
        long upTo = cursor == null ? recounts.position() : DifferencePlace.upTo(cursor);
        List<Movement> all = movements.between(publication.countedUpTo(), upTo, publication.from(), publication.to());
        List<Movement> seen =
                all.stream().filter(movement -> isSeen(movement, scope)).toList();
        AnsweredAt standpoint = standpoints.at(upTo);
        if (export.wanted()) {
            return export.of(
                    PublicationDifferencesTable.TABLE,
                    standpoint,
                    seen.stream().map(PublicationDifference::of).map(difference -> difference.seenBy(scope)));
        }
        ListPage<Movement> page = DifferencePlace.page(seen, upTo, cursor, PageSize.of(limit));
        return standpoint.answer(new PublicationDifferences(
                ComparedPublication.of(stored, recounts.then(stored), recounts.at(publication, upTo)),
                page.entries().stream()
                        .map(PublicationDifference::of)
                        .map(difference -> difference.seenBy(scope))
                        .toList(),
                page.next(),
                sum(seen.stream()),
                sum(all.stream().filter(movement -> !isSeen(movement, scope))),
                standpoint.position(),
                standpoint.time()));
    }

    /** A centre that handed a case over learns from no entry of the next one that it was struck off, though its own figures say so. */
    private static boolean isSeen(Movement movement, AccessScope scope) {
        UUID id = UUID.fromString(movement.recorded().event().aggregate());
        return scope.sees(movement.centre()) && movement.books().stream().allMatch(scope::sees) && scope.seesCase(id);
    }

    private static PublishedTotals sum(Stream<Movement> movements) {
        return movements.map(Movement::change).reduce(PublishedTotals.NOTHING, PublishedTotals::plus);
    }
}
