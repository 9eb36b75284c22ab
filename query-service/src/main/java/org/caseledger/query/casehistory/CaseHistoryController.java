package org.caseledger.query.casehistory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.listing.ForDutyReaders;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.looks.OnRecord;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.problem.ProblemException;
import org.caseledger.service.request.QueryParameters;
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
@Tag(name = "Cases", description = "Every case as it stands, and how it came there")
class CaseHistoryController {
    private final CaseHistories histories;

    CaseHistoryController(CaseHistories histories) {
        this.histories = histories;
    }

    @ForDutyReaders
    @TellsOfCases(one = "id")
    @GetMapping("/api/cases/{id}/history")
    @OnRecord(LookKind.CASE_HISTORY)
    @QueryParameters(ReadYourWrites.PARAMETER) // waited for by the view that tells whose centres the caller acts for
    @Operation(
            summary = "Every event of a case, from the log",
            description =
                    "Who, in which role, when it happened, when it was recorded and how many days later that was, its block and its leaf, and what it means "
                            + "in English and Hindi. With `knownAt` the case as it stood then.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = CaseHistory.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> history(
            AccessScope scope,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable KnownAt knownAt,
            Export export) {
        CaseHistory history = histories
                .find(scope, id, knownAt)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "CASE_UNKNOWN"));
        AnsweredAt standpoint = new AnsweredAt(history.position(), history.time());
        if (export.wanted()) {
            return export.of(HistoryTable.TABLE, standpoint, history.events().stream());
        }
        return standpoint.answer(history);
    }

    /**
     * What had been recorded of a case by a moment, and by whom. Each entry with what it said then, and whether it was in force, put right, retracted or superseded
     * by then: what became of it later is not told.
     *
     * @param at a day (its end), an instant or a position; everything recorded if absent
     */
    @ForDutyReaders
    @TellsOfCases(one = "id")
    @GetMapping("/api/cases/{id}/knowledge")
    @OnRecord(LookKind.CASE_KNOWLEDGE)
    @QueryParameters(ReadYourWrites.PARAMETER) // waited for by the view that tells whose centres the caller acts for
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = CaseKnowledge.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> knowledge(
            AccessScope scope,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable KnownAt at,
            Export export) {
        CaseKnowledge knowledge = histories
                .knowledge(scope, id, at)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "CASE_UNKNOWN"));
        AnsweredAt standpoint = new AnsweredAt(knowledge.position(), knowledge.time());
        if (export.wanted()) {
            return export.of(KnowledgeTable.TABLE, standpoint, knowledge.entries().stream());
        }
        return standpoint.answer(knowledge);
    }
}
