package org.caseledger.command.sealedkeys;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.caseledger.command.folds.FoldProgress;
import org.caseledger.command.folds.FoldProgress.Reached;
import org.caseledger.command.folds.LogPlace;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that sealed events of the log name, each in a document with the position of the first such event, so that no process reads for them what another one has
 * read. Documents are only added, and say the same whoever adds them; how far they go is written after them, so what a crash leaves half done is done again without harm.
 */
final class NamedKeys {
    /** Whoever changes what is made of an event, or how it is written, raises it: all is made anew, beside what the former version keeps. */
    private static final int VERSION = 1;

    static final String COLLECTION = "named_keys_" + VERSION;

    static final String PROGRESS = "named-keys/" + VERSION;

    /** Positions in one reading. */
    private static final int WINDOW = 2_000;

    /** Some hundred bytes each. */
    private static final int LOOKED_AT_ONCE = 1_000;

    private static final String GENERATION = "generation";
    private static final String KEY = "key";
    private static final String POSITION = "position";

    private static final Logger LOG = LoggerFactory.getLogger(NamedKeys.class);

    private final LogReader log;
    private final MongoCollection<Document> named;
    private final FoldProgress progress;

    NamedKeys(LogReader log, MongoDatabase work) {
        this.log = log;
        this.named = work.getCollection(COLLECTION);
        this.progress = new FoldProgress(work, PROGRESS, this::newestGeneration);
    }

    /**
     * Brings them up to the head of the log first.
     *
     * @param each some keys and the first position at which each is named, until all were given
     */
    void forEach(Consumer<Map<UUID, Long>> each) {
        int generation = readOn();
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

    /** @return the generation of documents that is true of the log */
    private int readOn() {
        Reached from = begin();
        long next = from.place().position() + 1;
        for (List<Block> blocks = log.window(next, WINDOW); !blocks.isEmpty(); blocks = log.window(next, WINDOW)) {
            add(from.generation(), keysIn(blocks));
            Block last = blocks.get(blocks.size() - 1);
            LogPlace to = new LogPlace(last.lastPosition(), last.hash());
            from = progress.moved(from, to) ? new Reached(from.generation(), to) : begin();
            next = from.place().position() + 1;
        }
        return from.generation();
    }

    private Reached begin() {
        Reached from = progress.read();
        if (!from.place().isIn(log)) {
            LOG.warn(
                    "Keys of persons were looked for up to position {} of a log that is not this one as it stands: they are looked for from"
                            + " the beginning. After the log was restored from an older copy this is right, once.",
                    from.place().position());
            from = anew(from);
        } else if (from.place().position() >= 0 && !hasBegun(from.generation())) {
            LOG.warn("{} was dropped: keys of persons are looked for from the beginning of the log.", COLLECTION);
            from = anew(from);
        }
        if (from.place().position() < 0) {
            insert(List.of(new InsertOneModel<>(document(begun(from.generation()), from.generation()))));
            named.deleteMany(lt(GENERATION, from.generation()));
        }
        return from;
    }

    private Reached anew(Reached former) {
        progress.anew(former.generation());
        return progress.read();
    }

    /** A log may name no key at all: only this document tells that nothing was found from that something was dropped. */
    private static String begun(int generation) {
        return generation + "/begun";
    }

    private boolean hasBegun(int generation) {
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
            insert(found.entrySet().stream()
                    .map(key -> new InsertOneModel<>(document(generation + "/" + key.getKey(), generation)
                            .append(KEY, key.getKey().toString())
                            .append(POSITION, key.getValue())))
                    .toList());
        }
    }

    private static Document document(String id, int generation) {
        return new Document("_id", id).append(GENERATION, generation);
    }

    /** Those that are there already stay as they are. */
    private void insert(List<InsertOneModel<Document>> documents) {
        try {
            named.bulkWrite(documents, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
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
