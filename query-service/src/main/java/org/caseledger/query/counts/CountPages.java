package org.caseledger.query.counts;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.query.processing.Documents;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose name begins with {@value #NAME}: {@code {_id: position / 512, position, cells}}, each page a pure function of the events up to its
 * position. A page takes no cell twice: what is not past its position it has.
 */
public final class CountPages {
    public static final String NAME = "cells";

    private static final String CELLS = "cells";

    private final MongoCollection<Document> pages;

    /** @param collection one for each set of measures */
    public CountPages(MongoDatabase database, String collection) {
        this.pages = database.getCollection(collection);
    }

    /**
     * Writes what the events after one position, up to another, changed. Fails where another process wrote one of these pages meanwhile.
     *
     * @param cells in any order
     */
    public void append(List<CountCell> cells, long upTo) {
        Map<Long, List<CountCell>> byPage = new TreeMap<>();
        cells.forEach(cell ->
                byPage.computeIfAbsent(cell.page(), page -> new ArrayList<>()).add(cell));
        Map<Long, Document> stored = new HashMap<>();
        pages.find(Filters.in("_id", byPage.keySet())).forEach(page -> stored.put(page.getLong("_id"), page));
        List<WriteModel<Document>> writes = new ArrayList<>();
        byPage.forEach((page, added) -> {
            Document before = stored.get(page);
            long has = before == null ? -1 : before.getLong(Documents.POSITION);
            List<CountCell> more =
                    added.stream().filter(cell -> cell.position() > has).toList();
            if (!more.isEmpty()) {
                long position = Math.min(upTo, (page + 1) * CountCell.PAGE - 1);
                Document after = new Document("_id", page)
                        .append(Documents.POSITION, position)
                        .append(CELLS, with(before, more));
                writes.add(
                        before == null
                                ? new InsertOneModel<>(after)
                                : new ReplaceOneModel<>(
                                        Filters.and(Filters.eq("_id", page), Filters.eq(Documents.POSITION, has)),
                                        after));
            }
        });
        if (!writes.isEmpty()) {
            BulkWriteResult written = pages.bulkWrite(writes);
            if (written.getInsertedCount() + written.getMatchedCount() < writes.size()) {
                throw new IllegalStateException("another process wrote pages of cells up to " + upTo);
            }
        }
    }

    /** Each cell of an event at or before this position. */
    public void forEach(long position, Reader reader) {
        for (Document page :
                pages.find(Filters.lte("_id", position / CountCell.PAGE)).sort(Sorts.ascending("_id"))) {
            long number = page.getLong("_id");
            ByteBuffer cells = ByteBuffer.wrap(page.get(CELLS, Binary.class).getData());
            while (cells.hasRemaining()) {
                long packed = cells.getLong();
                if (CountCell.position(number, packed) <= position) {
                    reader.read(
                            CountCell.measure(packed),
                            CountCell.centreNumber(packed),
                            CountCell.day(packed),
                            CountCell.n(packed));
                }
            }
        }
    }

    private static Binary with(@Nullable Document before, List<CountCell> more) {
        byte[] had =
                before == null ? new byte[0] : before.get(CELLS, Binary.class).getData();
        ByteBuffer all = ByteBuffer.allocate(had.length + more.size() * CountCell.BYTES);
        all.put(had);
        more.forEach(cell -> all.putLong(cell.packed()));
        return new Binary(all.array());
    }

    /** Takes a cell without making an object of it: a sum over all of them reads hundreds of thousands. */
    @FunctionalInterface
    public interface Reader {
        void read(int measure, int centre, int day, int n);
    }
}
