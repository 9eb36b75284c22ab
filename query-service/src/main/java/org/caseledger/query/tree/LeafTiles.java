package org.caseledger.query.tree;

import java.util.Locale;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.eventlog.Leaf;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ViewChanges;
import org.caseledger.query.projection.ViewGeneration;
import org.caseledger.service.stream.LogEventMessage;
import org.caseledger.tree.Tile;
import org.caseledger.tree.TreeHash;
import org.springframework.stereotype.Component;

/**
 * The lowest level of the tree, a document for 256 events: {@code {_id, position, leaves: bytes, root: bytes}}, where {@code root} is that of a full
 * tile. All above is computed from the roots.
 */
@Component
final class LeafTiles implements ReadModel<LeafTile> {
    static final String NAME = "tiles";
    static final String ROOT = "root";

    private static final String LEAVES = "leaves";

    private final ViewGeneration generation = new ViewGeneration();

    @Override
    public ViewGeneration generation() {
        return generation;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public LeafTile whole(LeafTile tile) {
        return tile.whole();
    }

    @Override
    public Document write(LeafTile tile) {
        return new Document(LEAVES, new Binary(tile.all()))
                .append(
                        ROOT,
                        tile.isFull() ? new Binary(TreeHash.root(tile.leaves()).bytes()) : null);
    }

    @Override
    public LeafTile read(Document document) {
        return LeafTile.of(document.get(LEAVES, Binary.class).getData());
    }

    @Override
    public Object projection(ViewChanges<LeafTile> changes) {
        return new Projection(changes);
    }

    /** In the order of their ids, which are texts. */
    static String id(long tile) {
        return String.format(Locale.ROOT, "%013d", tile);
    }

    /** Every event is a leaf, of whatever type. */
    private record Projection(ViewChanges<LeafTile> changes) {

        @EventHandler(payloadType = Object.class)
        void on(EventMessage<?> message) {
            LogEventMessage logged = (LogEventMessage) message; // parses nothing
            int place = (int) (logged.position() % Tile.WIDTH);
            changes.change(
                    id(logged.position() / Tile.WIDTH),
                    before -> Objects.requireNonNullElse(before, LeafTile.NONE)
                            .plus(place, Leaf.of(logged.logged()).hash()));
        }
    }
}
