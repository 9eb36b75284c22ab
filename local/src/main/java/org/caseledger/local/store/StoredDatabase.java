package org.caseledger.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.caseledger.local.store.index.SortedIndex;
import org.jspecify.annotations.Nullable;

/** Collections on shelves with sorted indexes, and pipelines whose first {@code $match} uses them. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Integer> {

    private static final String NAMESPACES = "system.namespaces";
    private static final String INDEXES = "system.indexes";

    StoredDatabase(String name, CursorRegistry cursors) {
        super(name, cursors);
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equalsIgnoreCase("find")) {
            query.putIfAbsent("batchSize", ResultCursor.USUAL_BATCH);
        } else if (command.equalsIgnoreCase("insert")) {
            query.putIfAbsent("ordered", true);
            return withTrueCount(super.handleCommand(channel, command, query, databases, oplog), query);
        } else if (command.equalsIgnoreCase("aggregate") && query.get(command) instanceof String name) {
            StoredCollection collection = (StoredCollection) resolveCollection(name, false);
            if (collection != null) {
                return aggregate(collection, query, databases, oplog);
            }
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

    private Document aggregate(StoredCollection collection, Document query, DatabaseResolver databases, Oplog oplog) {
        Pipeline pipeline = Pipeline.of(Aggregation.parse(query.get("pipeline")));
        Aggregation rest = Aggregation.fromPipeline(pipeline.rest(), databases, this, collection, oplog);
        rest.validate(query);
        Stream<Document> first =
                StreamSupport.stream(collection.handleQuery(pipeline.first()).spliterator(), false);
        int batchSize = batchSize((Document) query.getOrDefault("cursor", new Document()));
        QueryResult result =
                collection.createQueryResult(rest.runStagesAsStream(first).toList(), batchSize);
        return new Document(
                        "cursor",
                        new Document("id", result.getCursorId())
                                .append("ns", collection.getFullName())
                                .append("firstBatch", result.collectDocuments()))
                .append("ok", 1.0);
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

    private static int batchSize(Document cursor) {
        return cursor.get("batchSize") instanceof Number size && size.intValue() > 0
                ? size.intValue()
                : ResultCursor.USUAL_BATCH;
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

    /** A pipeline whose leading {@code $match}, {@code $sort} and {@code $limit} have become a query. */
    private record Pipeline(QueryParameters first, List<Document> rest) {

        static Pipeline of(List<Document> stages) {
            int taken = 0;
            Document filter = document(stages, taken, "$match");
            taken += filter == null ? 0 : 1;
            Document order = document(stages, taken, "$sort");
            taken += order == null ? 0 : 1;
            int limit = taken < stages.size() && stages.get(taken).get("$limit") instanceof Number number
                    ? number.intValue()
                    : 0;
            taken += limit > 0 ? 1 : 0;
            Document selector = new Document("$query", filter == null ? new Document() : filter);
            selector.put("$orderby", order);
            return new Pipeline(new QueryParameters(selector, 0, limit), stages.subList(taken, stages.size()));
        }

        private static @Nullable Document document(List<Document> stages, int at, String stage) {
            return at < stages.size() && stages.get(at).get(stage) instanceof Document operand ? operand : null;
        }
    }
}
