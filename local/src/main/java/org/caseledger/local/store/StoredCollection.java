package org.caseledger.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.caseledger.local.store.index.AccessPath;
import org.caseledger.local.store.index.AccessPaths;
import org.caseledger.local.store.index.SortedIndex;
import org.caseledger.local.store.journal.BsonBytes;
import org.jspecify.annotations.Nullable;

/**
 * A collection on a {@link DocumentShelf}. Candidates are picked under the lock and matched outside it, which their being immutable
 * bytes allows: a long search does not hold up the writer.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Integer> {

    /** Candidates taken at a time when a limit may make the others needless. */
    private static final int SMALLEST_PICK = 64;

    private static final int INDEX_OPTIONS_CONFLICT = 85;

    private final DocumentShelf shelf = new DocumentShelf();
    private final AtomicLong examined = new AtomicLong();

    StoredCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    /** Documents looked at by searches so far: what an index saves. */
    long examined() {
        return examined.get();
    }

    /** The documents as they are now, in natural order. */
    synchronized ResultList contents() {
        return new ResultList(shelf.contents());
    }

    @Override
    public QueryResult handleQuery(QueryParameters parameters) {
        Document selector = parameters.getQuerySelector();
        String dollar = selector.containsKey("$query") ? "$" : "";
        boolean wrapped = selector.containsKey(dollar + "query");
        Document filter = wrapped && selector.get(dollar + "query") instanceof Document inner ? inner : selector;
        Document order = wrapped ? (Document) selector.get(dollar + "orderby") : null;
        return matchDocuments(
                filter,
                order,
                parameters.getNumberToSkip(),
                parameters.getLimit(),
                parameters.getBatchSize(),
                parameters.getProjection());
    }

    @Override
    protected QueryResult matchDocuments(
            Document filter,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return createQueryResult(search(filter, order, skip, limit, projection), batchSize);
    }

    /** Without a batch size, as for all callers inside the server, everything in one. */
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batchSize) {
        if (batchSize <= 0) {
            return new QueryResult(found);
        }
        Batch first = firstBatch(found, batchSize);
        return new QueryResult(first.documents, first.cursor);
    }

    /** As many documents as one reply takes, and the number of the cursor that has the others, 0 if there are none. */
    Batch firstBatch(List<Document> found, int batchSize) {
        ResultList result = found instanceof ResultList list ? list : ResultList.of(found);
        ResultCursor cursor = new ResultCursor(cursorRegistry.generateCursorId(), result);
        ResultList first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new Batch(first, 0);
        }
        cursorRegistry.add(cursor);
        return new Batch(first, cursor.getId());
    }

    List<Document> search(
            Document filter, @Nullable Document order, int skip, int limit, @Nullable Document projection) {
        AccessPath path = path(filter, order);
        Comparator<Document> comparator = path.sorted() ? null : deriveComparator(order);
        List<Document> found = comparator == null
                ? firstFound(filter, path, skip, limit)
                : sorted(filter, path, comparator, skip, limit);
        return projection == null || projection.isEmpty()
                ? found
                : matchDocumentsFromStream(new Document(), found.stream(), 0, 0, 0, null, projection)
                        .collectDocuments();
    }

    /** Where an index alone tells, no document is looked at. */
    @Override
    public int count(@Nullable Document filter, int skip, int limit) {
        int wanted = limit > 0 ? skip + limit : Integer.MAX_VALUE;
        int found = filter == null || filter.isEmpty() ? Math.min(count(), wanted) : found(filter, wanted);
        return Math.max(0, found - skip);
    }

    private synchronized int found(Document filter, int wanted) {
        AccessPath path = path(filter, null);
        return path.exact()
                ? path.next(wanted).size()
                : firstFound(filter, path, 0, wanted).size();
    }

    private ResultList firstFound(Document filter, AccessPath path, int skip, int limit) {
        ResultList found = new ResultList(new ArrayList<>());
        int wanted = limit > 0 ? skip + limit : Integer.MAX_VALUE;
        int pick = path.exact() ? wanted : Math.max(wanted, SMALLEST_PICK);
        for (List<byte[]> some = pick(path, pick); !some.isEmpty(); some = pick(path, pick)) {
            for (byte[] candidate : some) {
                if (found.size() < wanted) {
                    addIfMatching(found, candidate, path, filter);
                }
            }
            if (found.size() == wanted) {
                break;
            }
        }
        return skip == 0 ? found : found.from(Math.min(skip, found.size()));
    }

    private void addIfMatching(ResultList found, byte[] candidate, AccessPath path, Document filter) {
        examined.incrementAndGet();
        Document decoded = path.exact() ? null : BsonBytes.decode(candidate);
        if (decoded == null || documentMatchesQuery(decoded, filter)) {
            found.add(candidate, decoded);
        }
    }

    private List<Document> sorted(Document filter, AccessPath path, Comparator<Document> order, int skip, int limit) {
        return pick(path, Integer.MAX_VALUE).stream()
                .peek(candidate -> examined.incrementAndGet())
                .map(BsonBytes::decode)
                .filter(document -> path.exact() || documentMatchesQuery(document, filter))
                .sorted(order)
                .skip(skip)
                .limit(limit > 0 ? limit : Long.MAX_VALUE)
                .toList();
    }

    private synchronized AccessPath path(Document filter, @Nullable Document order) {
        Optional<AccessPath> narrow = AccessPaths.choose(filter, order, indexes());
        return narrow.orElseGet(() -> new ScanPath(shelf, isNaturalDescending(order), filter.isEmpty()));
    }

    private synchronized List<byte[]> pick(AccessPath path, int atMost) {
        return path.next(atMost).stream().map(shelf::encodedAt).toList();
    }

    private List<SortedIndex> indexes() {
        return getIndexes().stream().map(SortedIndex.class::cast).toList();
    }

    @Override
    public synchronized void addIndex(Index<Integer> index) {
        for (SortedIndex existing : indexes()) {
            if (existing.hasKeysOf(index) && !existing.getName().equals(index.getName())) {
                throw new MongoServerError(
                        INDEX_OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + existing.getName());
            }
        }
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        Integer position = getIndexes().stream()
                .map(index -> index.getPosition(document))
                .filter(found -> found != null)
                .findFirst()
                .orElseGet(() -> findDocumentPosition(document));
        if (position != null) {
            indexes().forEach(index -> index.remove(document, position));
            removeDocument(position);
        }
    }

    @Override
    protected @Nullable Integer findDocumentPosition(Document document) {
        return shelf.positions()
                .filter(position -> shelf.at(position).equals(document))
                .boxed()
                .findFirst()
                .orElse(null);
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return shelf.positions().mapToObj(position -> new DocumentWithPosition<>(shelf.at(position), position));
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        return shelf.add(document);
    }

    @Override
    protected void removeDocument(Integer position) {
        shelf.remove(position);
    }

    @Override
    protected Document getDocument(Integer position) {
        return shelf.at(position);
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        shelf.replace(position, after);
    }

    @Override
    public synchronized int count() {
        return shelf.count();
    }

    @Override
    protected synchronized int getDataSize() {
        return shelf.size();
    }

    /** The shelf knows its size. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("the shelf knows its size");
    }

    record Batch(ResultList documents, long cursor) {}
}
