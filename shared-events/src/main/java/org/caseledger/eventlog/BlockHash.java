package org.caseledger.eventlog;

import java.util.List;

/**
 * What a block is chained by. Moving a block to another head hashes a few hundred bytes: the leaves stay.
 *
 * <pre>
 * SHA-256(
 *   prev                   32 bytes
 *   _id                    int64
 *   count                  int32
 *   sealedAt               int64, milliseconds since 1970-01-01T00:00:00Z
 *   length node            int32, UTF-8
 *   format                 int32
 *   SHA-256(all entries)   per command: key 16 bytes, fingerprint 16 bytes, first int32, count int32
 *   SHA-256(all leaves)    per event: {@link Leaf} hash, 32 bytes
 * )
 * </pre>
 *
 * Integers are big-endian. Test vectors computed by another program: {@code vectors.json} beside the tests.
 */
final class BlockHash {

    private BlockHash() {}

    /** What the block's hash should be by everything else in it. */
    static Hash of(Block block) {
        return of(block, leaves(block.events().stream().map(Leaf::of).toList()));
    }

    static Hash of(Block block, Hash leaves) {
        return new Sha256()
                .hash(block.prev())
                .int64(block.position())
                .int32(block.events().size())
                .int64(block.sealedAt().toEpochMilli())
                .field(block.node())
                .int32(block.format())
                .hash(entries(block.commands()))
                .hash(leaves)
                .finish();
    }

    static Hash leaves(List<Leaf> leaves) {
        Sha256 all = new Sha256();
        leaves.forEach(leaf -> all.hash(leaf.hash()));
        return all.finish();
    }

    private static Hash entries(List<CommandEntry> commands) {
        Sha256 all = new Sha256();
        commands.forEach(entry -> all.bytes(entry.key())
                .bytes(entry.fingerprint())
                .int32(entry.first())
                .int32(entry.count()));
        return all.finish();
    }
}
