package org.caseledger.command.sealedkeys;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.caseledger.command.folds.FoldProgress;
import org.caseledger.command.folds.LogFollowing;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.service.mongo.RepeatedWrites;

/**
 * The keys that sealed events of the log name, each in a document with the position of the first such event, so that no process reads for them what another one has
 * read. Documents are only added, and say the same whoever adds them.
 */
final class NamedKeys implements LogFollowing.Follower {
    /** Whoever changes what is made of an event, or how it is written, raises it: all is made anew, beside what the former version keeps. */
    private static final int VERSION = 1;

    static final String COLLECTION = "named_keys_" + VERSION;

    static final String PROGRESS = "named-keys/" + VERSION;

    /** Some hundred bytes each. */
    private static final int LOOKED_AT_ONCE = 1_000;

    private static final String GENERATION = "generation";
    private static final String KEY = "key";
    private static final String POSITION = "position";

    private final MongoCollection<Document> named;
    private final LogFollowing following;

    NamedKeys(LogReader log, MongoDatabase work) {
        this.named = work.getCollection(COLLECTION);
        this.following = new LogFollowing(log, new FoldProgress(work, PROGRESS, this::newestGeneration), this);
    }

    /**
     * Brings them up to the head of the log first.
     *
     * @param each some keys and the first position at which each is named, until all were given
     */
    void forEach(Consumer<Map<UUID, Long>> each) {
        int generation = following.readOn();
        Map<UUID, Long> some = new LinkedHashMap<>();
        for (Document document : named.find(eq(GENERATION, generation))) {
            if (document.containsKey(KEY)) {
                some.put(UUID.fromString(document.getString(KEY)), document.getLong(POSITION));
            }
            if (some.size() == LOOKED_AT_ONCE) {
                each.accept(some);
                some = new LinkedHashMap<>();
            }
        }
        if (!some.isEmpty()) {
            each.accept(some);
        }
    }

    @Override
    public String name() {
        return "Keys of persons that the log names";
    }

    @Override
    public void begin(int generation) {
        RepeatedWrites.make(named, List.of(new InsertOneModel<>(document(begun(generation), generation))));
        named.deleteMany(lt(GENERATION, generation));
    }

    @Override
    public void take(int generation, List<Block> blocks) {
        add(generation, keysIn(blocks));
    }

    /** A log may name no key at all: only this document tells that nothing was found from that something was dropped. */
    private static String begun(int generation) {
        return generation + "/begun";
    }

    @Override
    public boolean hasBegun(int generation) {
        return named.find(eq("_id", begun(generation))).first() != null;
    }

    private static Map<UUID, Long> keysIn(List<Block> blocks) {
        Map<UUID, Long> found = new LinkedHashMap<>();
        for (Block block : blocks) {
            for (RecordedEvent recorded : block.recorded()) {
                PersonalSealing.keysOf(recorded.event()).forEach(key -> found.putIfAbsent(key, recorded.position()));
            }
        }
        return found;
    }

    private void add(int generation, Map<UUID, Long> found) {
        if (!found.isEmpty()) {
            RepeatedWrites.make(
                    named,
                    found.entrySet().stream()
                            .map(key -> new InsertOneModel<>(document(generation + "/" + key.getKey(), generation)
                                    .append(KEY, key.getKey().toString())
                                    .append(POSITION, key.getValue())))
                            .toList());
        }
    }

    private static Document document(String id, int generation) {
        return new Document("_id", id).append(GENERATION, generation);
    }

    /** Looked up only where all is begun anew. */
    private int newestGeneration() {
        int newest = -1;
        for (Document document : named.find().projection(Projections.include(GENERATION))) {
            newest = Math.max(newest, document.getInteger(GENERATION, -1));
        }
        return newest;
    }
}
