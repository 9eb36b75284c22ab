package org.caseledger.query.tree;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.function.Function;
import org.caseledger.query.listing.ForEveryReader;
import org.caseledger.query.listing.WholeEvents;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.problem.ProblemException;
import org.caseledger.tree.Tile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The tree as C2SP {@code tlog-tiles} lays it out; hashes tell nothing, entries are for those who may see whole events. */
@RestController
@ForEveryReader
@ReadsView(LeafTiles.NAME)
@Hidden // its paths have steps, which OpenAPI cannot say: C2SP says them
class TilesController {
    private final LogTree log;
    private final EntryBundles entries;

    TilesController(LogTree log, EntryBundles entries) {
        this.log = log;
        this.entries = entries;
    }

    /**
     * Hashes of the tree: up to 256 of a level, 32 bytes each. C2SP {@code tlog-tiles} says what stands where.
     *
     * @param level from 0, that of the leaves
     * @param number of the tile in its level, three digits a step, and how wide it is where it is not full: {@code x001/234.p/17}
     */
    @GetMapping("/api/log/tile/{level:\\d{1,2}}/{*number}")
    ResponseEntity<byte[]> hashes(@PathVariable String level, @PathVariable String number) {
        return answer(
                Tile.of(level + number), log::bytes, CacheControl.noCache().cachePrivate());
    }

    /**
     * What is hashed of each of up to 256 events: a length of two bytes before each entry. For auditors, and integrators with {@code feed:full}.
     *
     * @param number as that of a tile of leaves
     */
    @GetMapping("/api/log/tile/entries/{*number}")
    ResponseEntity<byte[]> entries(AccessScope scope, @PathVariable String number) {
        WholeEvents.require(scope);
        return answer(Tile.of("0" + number), entries::bytes, CacheControl.noStore());
    }

    /** Asked for again each time: a token may be another one's by then, and a ledger at the same address another one. */
    private ResponseEntity<byte[]> answer(Optional<Tile> tile, Function<Tile, byte[]> bytes, CacheControl kept) {
        long leaves = log.size();
        Tile there = tile.filter(asked -> asked.isIn(leaves))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "NOT_FOUND"));
        return ResponseEntity.ok()
                .header(ReadYourWrites.HEADER, Long.toString(leaves - 1))
                .cacheControl(kept)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes.apply(there));
    }
}
