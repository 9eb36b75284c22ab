package org.caseledger.query.tree;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.eventlog.Hash;
import org.caseledger.query.projection.KeptUp;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.tree.MerkleTree;
import org.caseledger.tree.Tile;
import org.caseledger.tree.TileHashes;
import org.caseledger.tree.TreeHash;
import org.caseledger.tree.TreeHead;
import org.springframework.stereotype.Component;

/** Reads the tree. Roots of full tiles never change, and are kept: 32 bytes for 256 events. */
@Component
public final class LogTree implements KeptUp {
    private final MongoCollection<Document> tiles;
    private final LeafTiles model;
    private final ReadYourWrites views;
    private final List<Hash> roots = new ArrayList<>();

    LogTree(LeafTiles model, MongoDatabase database, ReadYourWrites views) {
        this.model = model;
        this.tiles = database.getCollection(model.name());
        this.views = views;
    }

    @Override
    public String view() {
        return model.name();
    }

    @Override
    public long position() {
        return views.position(model.name());
    }

    /** What it is now. */
    public TreeHead head() {
        long size = size();
        return new TreeHead(size, of(size).root());
    }

    /** Leaves that are in it. */
    long size() {
        return position() + 1;
    }

    /** @param size not larger than its own */
    public MerkleTree of(long size) {
        return new MerkleTree(size, new Hashes());
    }

    /** Its hashes, one after another; the tree has them. */
    byte[] bytes(Tile tile) {
        if (tile.level() == 0) {
            return leaves(tile.index()).first(tile.width());
        }
        TileHashes hashes = new Hashes();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long first = tile.index() * Tile.WIDTH;
        LongStream.range(first, first + tile.width())
                .mapToObj(place -> hashes.at(tile.level(), place))
                .forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    Hash leaf(long position) {
        return leaves(position / Tile.WIDTH).leaf((int) (position % Tile.WIDTH));
    }

    private LeafTile leaves(long tile) {
        return model.read(Objects.requireNonNull(
                tiles.find(Filters.eq("_id", LeafTiles.id(tile))).first(), "every tile up to the position is stored"));
    }

    /** Of a full tile of leaves. */
    private synchronized Hash root(long tile) {
        if (tile >= roots.size()) {
            for (Document full : tiles.find(Filters.and(
                            Filters.gte("_id", LeafTiles.id(roots.size())), Filters.ne(LeafTiles.ROOT, null)))
                    .projection(Projections.include(LeafTiles.ROOT))
                    .sort(Sorts.ascending("_id"))) {
                roots.add(Hash.of(full.get(LeafTiles.ROOT, Binary.class).getData()));
            }
        }
        return roots.get(Math.toIntExact(tile));
    }

    /** For one question: each tile of leaves is read once, and each hash of a higher level computed once. */
    private final class Hashes implements TileHashes {
        private final Map<Long, LeafTile> read = new HashMap<>();
        private final Map<Long, Hash> computed = new HashMap<>();

        @Override
        public Hash at(int level, long place) {
            if (level == 0) {
                return read.computeIfAbsent(place / Tile.WIDTH, LogTree.this::leaves)
                        .leaf((int) (place % Tile.WIDTH));
            }
            return level == 1 ? root(place) : above(level, place);
        }

        private Hash above(int level, long place) {
            long key = place << Tile.HEIGHT | level;
            Hash known = computed.get(key);
            if (known == null) {
                known = TreeHash.root(LongStream.range(place * Tile.WIDTH, (place + 1) * Tile.WIDTH)
                        .mapToObj(below -> at(level - 1, below))
                        .toList());
                computed.put(key, known);
            }
            return known;
        }
    }
}
