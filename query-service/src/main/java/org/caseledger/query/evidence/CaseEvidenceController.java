package org.caseledger.query.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.caseledger.events.Role;
import org.caseledger.query.listing.CountsAsExport;
import org.caseledger.query.listing.WrittenFile;
import org.caseledger.query.looks.OnRecord;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.tree.LogTree;
import org.caseledger.query.tree.TreeSize;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.ReadBy;
import org.caseledger.service.access.TellsOfCases;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payloads hold what not all who read histories may see: category, outcome, and the identity under which her cases are linked. */
@RestController
@ReadBy({Role.CENTRE_ADMINISTRATOR, Role.CASE_WORKER, Role.DISTRICT_OFFICER, Role.STATE_OFFICER, Role.AUDITOR})
@ReadsView(LogTree.VIEW)
@Tag(name = "Cases", description = "Every case as it stands, and how it came there")
class CaseEvidenceController {
    private final CaseEvidences evidences;

    CaseEvidenceController(CaseEvidences evidences) {
        this.evidences = evidences;
    }

    @TellsOfCases(one = "id")
    @GetMapping("/api/cases/{id}/evidence")
    @OnRecord(LookKind.CASE_EVIDENCE)
    @CountsAsExport
    @Operation(
            summary = "What a case is proved by, to be checked without this server",
            description =
                    "A zip: every event of the case as it is stored with its proof, the newest signed checkpoint, code lists, what it proves and what "
                            + "not. `503` while the newest events of the case are not signed yet, `404` also where nobody signs.")
    @ApiResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = HttpHeaders.CONTENT_DISPOSITION,
                            description = "Name of the file",
                            required = true,
                            schema = @Schema(type = "string")),
            content = @Content(mediaType = WrittenFile.ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<WrittenFile> evidence(
            AccessScope scope,
            @PathVariable UUID id,
            @Parameter(
                            description =
                                    "Size of an older checkpoint; with it comes the proof that its tree is the beginning of this one",
                            schema =
                                    @Schema(type = "integer", format = "int64", minimum = "1", maximum = TreeSize.MOST))
                    @RequestParam(required = false)
                    @Nullable
                    Long since) {
        CaseEvidence evidence =
                evidences.find(scope, id).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "CASE_UNKNOWN"));
        return EvidenceAnswer.of(
                "evidence-" + id,
                evidence.signed().size(),
                evidence.position(),
                older -> new EvidenceFile(evidence, older),
                since);
    }
}
