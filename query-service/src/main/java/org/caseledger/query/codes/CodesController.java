package org.caseledger.query.codes;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.openapi.WithETag;
import org.caseledger.service.request.WeakTag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Codes", description = "What the codes in all answers mean")
class CodesController {
    /** The lists change with a new version of the service only, and then the tag tells. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final byte[] body = LedgerJson.mapper().writeValueAsBytes(CodeLists.all());
    private final String tag = tag(body);

    /** All code lists in English and Hindi, and the districts. */
    @WithETag
    @GetMapping("/api/codes")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = CodeLists.class)))
    ResponseEntity<byte[]> codes() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag(WeakTag.of(tag))
                .body(body);
    }

    private static String tag(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
