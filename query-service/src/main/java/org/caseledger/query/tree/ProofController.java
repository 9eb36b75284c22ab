package org.caseledger.query.tree;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.query.listing.ForEveryReader;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForEveryReader
@ReadsView(LeafTiles.NAME)
@Tag(
        name = "Proof",
        description = "That an event is in the log, and that the log only grew, for programs that nobody here wrote")
class ProofController {
    private final LogTree log;

    ProofController(LogTree log) {
        this.log = log;
    }

    /**
     * That the event at a position is in the log. With the {@code leaf} that the feed gives, any program for RFC 6962 checks it: the path
     * leads from the leaf to the root of the tree.
     *
     * @param position of the event
     * @param size of the tree, more than the position; all leaves if absent
     */
    @GetMapping("/api/proof/{position}")
    ResponseEntity<InclusionProof> inclusion(
            @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "0", maximum = TreeSize.MOST))
                    @PathVariable
                    long position,
            @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "1", maximum = TreeSize.MOST))
                    @RequestParam(required = false)
                    @Nullable
                    Long size) {
        long leaves = log.size();
        if (position < 0 || position >= leaves) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "NOT_FOUND");
        }
        long asked = size == null ? leaves : TreeSize.require("size", size, position + 1, leaves);
        return answer(leaves, InclusionProof.of(position, log.leaf(position), log.of(asked)));
    }

    /**
     * That one tree is the beginning of another: nothing in it was changed or removed since.
     *
     * @param from size of the smaller tree; 1 if absent
     * @param to size of the larger tree; all leaves if absent
     */
    @GetMapping("/api/proof/consistency")
    ResponseEntity<ConsistencyProof> consistency(
            @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "1", maximum = TreeSize.MOST))
                    @RequestParam(required = false)
                    @Nullable
                    Long from,
            @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "1", maximum = TreeSize.MOST))
                    @RequestParam(required = false)
                    @Nullable
                    Long to) {
        long leaves = log.size();
        if (leaves == 0) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "NOT_FOUND");
        }
        long larger = to == null ? leaves : TreeSize.require("to", to, 1, leaves);
        long smaller = from == null ? 1 : TreeSize.require("from", from, 1, larger);
        return answer(leaves, ConsistencyProof.of(log.of(smaller), log.of(larger)));
    }

    private static <T> ResponseEntity<T> answer(long leaves, T proof) {
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(leaves - 1))
                .body(proof);
    }
}
