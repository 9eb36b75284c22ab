package org.caseledger.query.centres;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreState;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Districts;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.Moments;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.openapi.WithETag;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which centres ran on a day, and the life of one. */
@RestController
@ReadsView(CentresModel.NAME)
@Tag(name = "Centres", description = "Which centres run, who works there, what inspections found")
class CentresController {
    private final LiveCentres centres;
    private final Moments moments;
    private final AnswerPositions standpoints;

    CentresController(LiveCentres centres, Moments moments, AnswerPositions standpoints) {
        this.centres = centres;
        this.moments = moments;
        this.standpoints = standpoints;
    }

    /**
     * The centres that ran on a day, as known at a moment, with their counts. A suspended centre is listed with the one that acts for it.
     * The list is the directory of the whole State, the same for every caller.
     *
     * @param on the day to show, not after the last one of that knowledge; today, or the day of {@code knownAt}, if absent
     * @param district code of the district
     * @param closed also those that were closed by then
     */
    @GetMapping("/api/centres")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = CentresOnDay.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable CentreKind kind,
            @RequestParam(defaultValue = "false") boolean closed,
            Export export) {
        Districts.require(district);
        Moment moment = moments.of(on, knownAt, centres);
        List<CentreOnDay> found = centres.inOrder()
                .flatMap(stored -> CentreOnDay.of(stored, moment).stream())
                .filter(centre -> closed || centre.state() != CentreState.CLOSED)
                .filter(centre -> district == null || centre.district().equals(district))
                .filter(centre -> kind == null || centre.kind() == kind)
                .toList();
        AnsweredAt standpoint = standpoints.at(moment.position());
        if (export.wanted()) {
            return export.of(
                    CentresTable.TABLE,
                    standpoint,
                    found.stream().map(centre -> new CentresTable.Line(moment.day(), standpoint.position(), centre)));
        }
        CentresOnDay answer = CentresOnDay.of(moment.day(), knownAt, found, standpoint);
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(answer.position()))
                .body(answer);
    }

    /**
     * One centre: how it stands, its suspensions, its posts filled and past, its inspections. {@code ETag} is the version of the centre
     * now, to be sent as {@code If-Match} with a command.
     *
     * @param on the day to show, not after the last one of that knowledge; today, or the day of {@code knownAt}, if absent
     */
    @WithETag(isCondition = false)
    @GetMapping("/api/centres" + CentreFilter.IN_PATH)
    @ForCaseReaders
    ResponseEntity<CentreAnswer> one(
            AccessScope scope,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable KnownAt knownAt) {
        Moment moment = moments.of(on, knownAt, centres);
        ViewDocument<CentreLife> found =
                Optional.of(id).filter(scope::sees).flatMap(centres::named).orElseThrow(CentresController::notFound);
        if (knownAt == null && found.position() > moment.position()) { // has just come: what is told is of its version
            moment = new Moment(moment.day(), found.position());
        }
        CentreAnswer answer = answer(found, moment, knownAt).orElseThrow(CentresController::notFound);
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(answer.position()))
                .body(answer);
    }

    private Optional<CentreAnswer> answer(ViewDocument<CentreLife> stored, Moment moment, @Nullable KnownAt knownAt) {
        return CentreOnDay.of(stored, moment)
                .map(centre ->
                        CentreAnswer.of(centre, stored.value(), moment, knownAt, standpoints.at(moment.position())));
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "NOT_FOUND");
    }
}
