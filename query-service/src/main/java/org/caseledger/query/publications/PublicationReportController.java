package org.caseledger.query.publications;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.caseledger.query.daybook.StateTotals;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForCaseReaders
@ReadsView({PublicationsModel.NAME, StateTotals.VIEW})
@Tag(name = "Reviews", description = "What reviews found to do, whether it was done, and what was published")
class PublicationReportController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final PublicationReports reports;

    PublicationReportController(PublicationReports reports) {
        this.reports = reports;
    }

    /**
     * What the ledger counted when figures were published, of each centre and of the State: counted again up to the position that was published, and byte for
     * byte the same. Its SHA-256 is the {@code reportDigest} of the publication. It tells of each centre, so it is for those who see them all.
     */
    @GetMapping("/api/publications/{id}/report")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> report(AccessScope scope, @PathVariable UUID id) {
        if (!scope.seesAllCentres()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "NO_ACCESS");
        }
        PublicationReports.Reported report = reports.of(id);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(ReadYourWrites.HEADER, Long.toString(report.position()))
                .body(report.bytes());
    }
}
