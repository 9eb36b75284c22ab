package org.caseledger.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.local.store.index.SortedIndex;
import org.jspecify.annotations.Nullable;

/** Collections on shelves with sorted indexes, and pipelines whose first {@code $match} uses them. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Integer> {

    private static final String NAMESPACES = "system.namespaces";
    private static final String INDEXES = "system.indexes";
    private static final int COMMAND_NOT_SUPPORTED = 115;

    StoredDatabase(String name, CursorRegistry cursors) {
        super(name, cursors);
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equalsIgnoreCase("insert")) {
            query.putIfAbsent("ordered", true);
            return withTrueCount(super.handleCommand(channel, command, query, databases, oplog), query);
        } else if (command.equalsIgnoreCase("find") && existing(query.get(command)) instanceof StoredCollection found) {
            return find(found, query);
        } else if (command.equalsIgnoreCase("aggregate")
                && existing(query.get(command)) instanceof StoredCollection found) {
            return aggregate(found, query, databases, oplog);
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    /** Names of the collections that clients made. */
    List<String> collectionNames() {
        return documents(NAMESPACES)
                .map(namespace -> String.valueOf(namespace.get("name")).substring(databaseName.length() + 1))
                .toList();
    }

    /** Descriptions of a collection's indexes, as they were asked for, without the one on {@code _id}. */
    List<Document> indexesOf(String collection) {
        String namespace = getFullCollectionNamespace(collection);
        return documents(INDEXES)
                .filter(index -> namespace.equals(index.get("ns")) && !isPrimaryKeyIndex((Document) index.get("key")))
                .toList();
    }

    StoredCollection collection(String name) {
        return (StoredCollection) resolveCollection(name, true);
    }

    boolean holds(String collection, Document filter) {
        return existing(collection) instanceof StoredCollection found
                && !found.search(filter, null, 0, 1, null).isEmpty();
    }

    private @Nullable MongoCollection<Integer> existing(@Nullable Object name) {
        return name instanceof String text ? resolveCollection(text, false) : null;
    }

    private static Document find(StoredCollection collection, Document query) {
        List<Document> found = collection.search(
                (Document) query.getOrDefault("filter", new Document()),
                (Document) query.get("sort"),
                number(query, "skip", 0),
                Math.abs(number(query, "limit", 0)),
                (Document) query.get("projection"));
        return reply(collection, found, number(query, "batchSize", 0));
    }

    private Document aggregate(StoredCollection collection, Document query, DatabaseResolver databases, Oplog oplog) {
        Pipeline pipeline = Pipeline.of(Aggregation.parse(query.get("pipeline")));
        ElementFilters filters = new ElementFilters(pipeline.rest());
        Aggregation rest = Aggregation.fromPipeline(filters.stages(), databases, this, collection, oplog);
        rest.validate(query);
        List<Document> found = collection.search(pipeline.filter(), pipeline.order(), 0, pipeline.limit(), null);
        List<Document> result = pipeline.rest().isEmpty()
                ? found
                : rest.runStagesAsStream(filters.applied(found.stream())).toList();
        Document cursor = (Document) query.getOrDefault("cursor", new Document());
        return reply(collection, result, number(cursor, "batchSize", 0));
    }

    private static Document reply(StoredCollection collection, List<Document> found, int batchSize) {
        StoredCollection.Batch first = collection.firstBatch(found, batchSize);
        return new Document(
                        "cursor",
                        new Document("id", first.cursor())
                                .append("ns", collection.getFullName())
                                .append("firstBatch", first.documents()))
                .append("ok", 1.0);
    }

    private static int number(Document options, String name, int otherwise) {
        return options.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    /** The server counts what was sent; clients rely on what was stored. */
    private static Document withTrueCount(Document answer, Document insert) {
        if (answer.get("writeErrors") instanceof List<?> errors && answer.get("n") instanceof Integer sent) {
            boolean ordered = Boolean.TRUE.equals(insert.get("ordered"));
            Object first = ((Document) errors.get(0)).get("index");
            answer.put("n", ordered && first instanceof Integer index ? index : sent - errors.size());
        }
        return answer;
    }

    /** Without the partial filter the index would refuse documents it does not concern. */
    @Override
    protected synchronized void addIndex(Document description) {
        if (description.containsKey("partialFilterExpression") && Boolean.TRUE.equals(description.get("unique"))) {
            throw new MongoServerError(
                    COMMAND_NOT_SUPPORTED,
                    "CommandNotSupported",
                    "the local store has no partial unique indexes: leave the field out of other documents, sparse");
        }
        super.addIndex(description);
    }

    private Stream<Document> documents(String systemCollection) {
        MongoCollection<Integer> collection = resolveCollection(systemCollection, false);
        return collection == null ? Stream.empty() : collection.queryAllAsStream();
    }

    @Override
    protected MongoCollection<Integer> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, cursorRegistry);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new SortedIndex(index, keys, sparse, true);
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new SortedIndex(index, keys, sparse, false);
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }
}
