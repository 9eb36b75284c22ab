package org.caseledger.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * An event with its leaf hash, which says nothing about its place: it is computed once, however often its block is sealed anew, and
 * is the leaf of a Merkle tree as in RFC 6962.
 *
 * <pre>
 * SHA-256( 00
 *   00000010 id             16 bytes, most significant first
 *   length   aggregate      UTF-8
 *   length   aggregateType  UTF-8; where absent the length is ffffffff and nothing follows
 *   00000008 sequence       int64
 *   00000008 time           int64, milliseconds since 1970-01-01T00:00:00Z
 *   length   type           UTF-8
 *   length   revision       UTF-8
 *   00000020 SHA-256(payload)
 *   00000020 SHA-256(metaData)
 *   00000020 SHA-256(sealed)  where absent ffffffff and nothing follows
 * )
 * </pre>
 *
 * Lengths are int32, all integers big-endian. Test vectors computed by another program: {@code vectors.json} beside the tests.
 */
public record Leaf(LogEvent event, Hash hash) {

    public static Leaf of(LogEvent event) {
        byte[] sealed = event.sealed();
        return new Leaf(event, hash(event, sealed == null ? null : Sha256.of(sealed)));
    }

    /** Leaf hash for whoever holds the hash of the sealed part alone; {@code event.sealed()} is not looked at. */
    public static Hash hash(LogEvent event, @Nullable Hash sealed) {
        return hash(entry(event, sealed));
    }

    /** Leaf hash for whoever holds the entry alone. */
    public static Hash hash(byte[] entry) {
        return new Sha256().int8(0).bytes(entry).finish();
    }

    /** What is hashed behind the byte that says it is a leaf: what others hold of the event who hold no contents. */
    public static byte[] entry(LogEvent event) {
        byte[] sealed = event.sealed();
        return entry(event, sealed == null ? null : Sha256.of(sealed));
    }

    private static byte[] entry(LogEvent event, @Nullable Hash sealed) {
        return new LeafEntry()
                .id(event.id())
                .field(event.aggregate())
                .field(event.aggregateType())
                .field(event.sequence())
                .field(event.time().toEpochMilli())
                .field(event.type())
                .field(event.revision())
                .field(Sha256.of(event.payload()))
                .field(Sha256.of(event.metaData()))
                .field(sealed)
                .bytes();
    }
}
