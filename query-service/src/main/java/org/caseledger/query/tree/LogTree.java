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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.eventlog.Hash;
import org.caseledger.query.projection.CompletedBatch;
import org.caseledger.query.projection.KeptUp;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.projection.ViewListener;
import org.caseledger.tree.MerkleTree;
import org.caseledger.tree.Tile;
import org.caseledger.tree.TileHashes;
import org.caseledger.tree.TreeHash;
import org.caseledger.tree.TreeHead;
import org.springframework.stereotype.Component;

/** Reads the tree. Roots of full tiles never change, and are kept, and so is what is computed of them: 32 bytes for 256 events and a little more. */
@Component
public final class LogTree implements KeptUp, ViewListener<LeafTile> {
    public static final String VIEW = LeafTiles.NAME;

    private final Supplier<MongoCollection<Document>> tiles;
    private final LeafTiles model;
    private final ReadYourWrites views;
    private final List<Hash> roots = new ArrayList<>();
    private volatile Map<Long, Hash> above = new ConcurrentHashMap<>();

    LogTree(LeafTiles model, MongoDatabase database, ReadYourWrites views) {
        this.model = model;
        this.tiles = model.in(database);
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

    /** Tiles are read when they are asked for. */
    @Override
    public void completed(CompletedBatch<LeafTile> batch) {}

    @Override
    public void completedElsewhere(long position) {}

    @Override
    public synchronized void madeAnew(long position) {
        roots.clear();
        above = new ConcurrentHashMap<>();
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
            return leaves(tile.index(), tile.width()).first(tile.width());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long first = tile.index() * Tile.WIDTH;
        LongStream.range(first, first + tile.width())
                .mapToObj(place -> full(tile.level(), place))
                .forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    public Hash leaf(long position) {
        int place = (int) (position % Tile.WIDTH);
        return leaves(position / Tile.WIDTH, place + 1).leaf(place);
    }

    /**
     * @param least so many leaves must be in it
     * @throws org.caseledger.service.problem.ProblemException {@code 503} where the database answers with less than was written: after an
     *     election, or while the view is made anew
     */
    private LeafTile leaves(long tile, int least) {
        Document stored =
                tiles.get().find(Filters.eq("_id", LeafTiles.id(tile))).first();
        LeafTile read = stored == null ? LeafTile.NONE : model.read(stored);
        if (read.width() < least) {
            throw ReadYourWrites.behind(tile * Tile.WIDTH + least - 1, tile * Tile.WIDTH + read.width() - 1);
        }
        return read;
    }

    /** Of a full tile of leaves. A later one may be stored already while an earlier one is not. */
    private synchronized Hash root(long tile) {
        if (tile >= roots.size()) {
            for (Document full : tiles.get()
                    .find(Filters.and(Filters.gte("_id", LeafTiles.id(roots.size())), Filters.ne(LeafTiles.ROOT, null)))
                    .projection(Projections.include(LeafTiles.ROOT))
                    .sort(Sorts.ascending("_id"))) {
                if (!full.getString("_id").equals(LeafTiles.id(roots.size()))) {
                    break;
                }
                roots.add(Hash.of(full.get(LeafTiles.ROOT, Binary.class).getData()));
            }
        }
        if (tile >= roots.size()) {
            throw ReadYourWrites.behind((tile + 1) * Tile.WIDTH - 1, (long) roots.size() * Tile.WIDTH - 1);
        }
        return roots.get(Math.toIntExact(tile));
    }

    /** Of a level above the roots of tiles. */
    private Hash above(int level, long place) {
        long key = place << Tile.HEIGHT | level;
        Map<Long, Hash> remembered = above; // not what takes its place while this one is computed
        Hash known = remembered.get(key);
        if (known == null) {
            known = TreeHash.root(LongStream.range(place * Tile.WIDTH, (place + 1) * Tile.WIDTH)
                    .mapToObj(below -> full(level - 1, below))
                    .toList());
            remembered.put(key, known);
        }
        return known;
    }

    /** Of a level above the leaves. */
    private Hash full(int level, long place) {
        return level == 1 ? root(place) : above(level, place);
    }

    /** For one question: each tile of leaves is read once. */
    private final class Hashes implements TileHashes {
        private final Map<Long, LeafTile> read = new HashMap<>();

        @Override
        public Hash at(int level, long place) {
            return level == 0 ? leaf(place / Tile.WIDTH, (int) (place % Tile.WIDTH)) : full(level, place);
        }

        private Hash leaf(long tile, int place) {
            LeafTile known = read.get(tile);
            if (known == null || known.width() <= place) {
                known = leaves(tile, place + 1);
                read.put(tile, known);
            }
            return known.leaf(place);
        }
    }
}
