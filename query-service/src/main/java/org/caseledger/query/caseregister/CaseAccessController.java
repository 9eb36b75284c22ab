package org.caseledger.query.caseregister;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.caseledger.events.Role;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.listing.AnswerPositions;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.Export;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.listing.PageSize;
import org.caseledger.query.looks.OnRecord;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.ReadBy;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whoever answers for a case may ask who has looked at it. */
@RestController
@ReadBy({Role.CENTRE_ADMINISTRATOR, Role.AUDITOR, Role.DATA_PROTECTION_OFFICER})
@ReadsView(Cases.NAME)
@Tag(name = "Cases", description = "Every case as it stands, and how it came there")
class CaseAccessController {
    private final CaseRegister register;
    private final CaseLooks looks;
    private final AnswerPositions standpoints;

    CaseAccessController(CaseRegister register, CaseLooks looks, AnswerPositions standpoints) {
        this.register = register;
        this.looks = looks;
        this.standpoints = standpoints;
    }

    /**
     * Who has looked at a case, newest look first. For the administrators of the centre that has it, auditors and the data protection officer;
     * this look is written down as well. Each line was on record before anything was shown: a reader who was turned away because the case is
     * not one of theirs may have one, too. Lists in which the case stood are not among them, nor looks that were dropped when they had been
     * kept long enough: {@code completeFrom} says since when none were. Looks that should be here and are not are of the months {@code missingIn}.
     *
     * @param limit at most so many looks, 1 to 500; 50 if absent
     */
    @TellsOfCases(one = "id")
    @GetMapping("/api/cases/{id}/access")
    @OnRecord(LookKind.CASE_ACCESS)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = CaseAccessPage.class)),
                @Content(mediaType = Export.CSV)
            })
    ResponseEntity<?> access(
            AccessScope scope,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Export export) {
        AnsweredAt standpoint = standpoints.of(Cases.NAME);
        if (register.find(scope, id)
                .filter(found -> scope.sees(found.summary().centre()))
                .isEmpty()) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "CASE_UNKNOWN");
        }
        if (export.wanted()) {
            return export.of(
                    CaseAccessTable.TABLE,
                    standpoint,
                    CaseAccessTable.lines(looks.upTo(id, export.most() + 1), looks.completeFrom(), looks.missingIn()));
        }
        ListPage<LookOnCase> page = looks.page(id, cursor, PageSize.of(limit));
        return standpoint.answer(new CaseAccessPage(
                page.entries(),
                page.next(),
                looks.completeFrom(),
                looks.missingIn(),
                standpoint.position(),
                standpoint.time()));
    }
}
