package org.caseledger.query.tree;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.eventlog.Hash;
import org.caseledger.tree.Tile;

/**
 * Leaves of up to 256 events in a row. What is added goes into a draft that is changed in place: else each event would copy all that its tile
 * has.
 */
final class LeafTile {
    static final LeafTile NONE = new LeafTile(new byte[0], 0, false);

    private static final int HASH = 32;

    private final byte[] bytes;
    private final boolean draft;
    private int width;

    private LeafTile(byte[] bytes, int width, boolean draft) {
        this.bytes = bytes;
        this.width = width;
        this.draft = draft;
    }

    /** @param bytes taken over */
    static LeafTile of(byte[] bytes) {
        return new LeafTile(bytes, bytes.length / HASH, false);
    }

    /**
     * Of a draft this is the draft itself.
     *
     * @param place in the tile, which must be the next one
     */
    LeafTile plus(int place, Hash leaf) {
        if (place != width) {
            throw new IllegalStateException("a tile has %d leaves and not %d".formatted(width, place));
        }
        LeafTile into = draft ? this : new LeafTile(Arrays.copyOf(bytes, Tile.WIDTH * HASH), width, true);
        System.arraycopy(leaf.bytes(), 0, into.bytes, into.width * HASH, HASH);
        into.width++;
        return into;
    }

    /** Not changed any more by what is added. The draft itself is not to be used again. */
    LeafTile whole() {
        return draft ? new LeafTile(first(width), width, false) : this;
    }

    boolean isFull() {
        return width == Tile.WIDTH;
    }

    /** @param place less than its width */
    Hash leaf(int place) {
        return Hash.of(Arrays.copyOfRange(bytes, place * HASH, (place + 1) * HASH));
    }

    int width() {
        return width;
    }

    /** Of so many leaves, one after another, which it has. */
    byte[] first(int leaves) {
        return Arrays.copyOf(bytes, leaves * HASH);
    }

    byte[] all() {
        return first(width);
    }

    List<Hash> leaves() {
        return IntStream.range(0, width).mapToObj(this::leaf).toList();
    }
}
