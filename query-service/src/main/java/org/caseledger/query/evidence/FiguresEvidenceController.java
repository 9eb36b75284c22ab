package org.caseledger.query.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.daybook.StateTotals;
import org.caseledger.query.listing.CountsAsExport;
import org.caseledger.query.listing.ForEveryReader;
import org.caseledger.query.listing.WholeEvents;
import org.caseledger.query.listing.WrittenFile;
import org.caseledger.query.looks.OnRecord;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.publications.PublicationReports;
import org.caseledger.query.tree.LogTree;
import org.caseledger.query.tree.TreeSize;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.LookKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** It is a dump of every case, without names: for those who may see whole events. */
@RestController
@ForEveryReader
@ReadsView({PublicationReports.VIEW, StateTotals.VIEW, LogTree.VIEW})
@Tag(name = "Reviews", description = "What reviews found to do, whether it was done, and what was published")
class FiguresEvidenceController {
    private final PublicationReports reports;
    private final SignedTrees trees;
    private final LogReader log;

    FiguresEvidenceController(PublicationReports reports, SignedTrees trees, LogReader log) {
        this.reports = reports;
        this.trees = trees;
        this.log = log;
    }

    @GetMapping("/api/publications/{id}/evidence")
    @CountsAsExport
    @OnRecord(LookKind.PUBLICATION_EVIDENCE)
    @Operation(
            summary = "What published figures are proved by, to be checked without this server",
            description =
                    "A zip, for auditors and `feed:full`: the entry of every event up to the publication, all that is counted as it is stored, the report, and the "
                            + "newest signed checkpoint. `503` while the publication is not signed yet, `404` also where nobody signs.")
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
        WholeEvents.require(scope);
        PublicationReports.Reported report = reports.of(id);
        SignedTree signed = trees.covering(report.position());
        FiguresEvidence evidence = new FiguresEvidence(id, report.position(), report.bytes(), signed);
        return EvidenceAnswer.of(
                "figures-" + id,
                signed.size(),
                signed.size() - 1,
                older -> new FiguresFile(evidence, log, older),
                since);
    }
}
