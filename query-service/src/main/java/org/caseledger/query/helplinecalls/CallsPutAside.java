package org.caseledger.query.helplinecalls;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.query.projection.Documents;

/**
 * Packed calls beside the view, so that a start does not read each of its documents: {@code {_id: part of the log, position, traits, calls}}, and {@code
 * {_id: -1, position}} up to which none is missing. Parts come first and may know more than that; a document is replaced by one of a later position
 * alone, so that a process that was frozen and wakes takes nothing back.
 */
final class CallsPutAside {
    private static final String SUFFIX = "_packed";
    private static final long WHOLE = -1;
    private static final String TRAITS = "traits";
    private static final String CALLS = "calls";

    /** Of each call where it was logged, its newest position, day and traits. */
    private static final int BYTES = 2 * Long.BYTES + 2 * Integer.BYTES;

    private final HelplineCallsModel model;
    private final MongoDatabase database;

    CallsPutAside(HelplineCallsModel model, MongoDatabase database) {
        this.model = model;
        this.database = database;
    }

    /** Of the calls as they are kept now: what was put aside of the view before it was made anew is no more. */
    String collection() {
        return model.stored() + SUFFIX;
    }

    private MongoCollection<Document> parts() {
        return database.getCollection(collection());
    }

    /** @return position up to which none is missing, -1 if that is later than the one completed, or if nothing is put aside */
    long read(long completed, PackedCalls into) {
        Document whole = parts().find(Filters.eq("_id", WHOLE)).first();
        if (whole == null || whole.getLong(Documents.POSITION) > completed) {
            return -1;
        }
        for (Document part : parts().find(Filters.gt("_id", WHOLE))) {
            int[] traits = part.getList(TRAITS, Document.class).stream()
                    .map(CallTraits::ofStored)
                    .mapToInt(into::number)
                    .toArray();
            ByteBuffer calls = ByteBuffer.wrap(part.get(CALLS, Binary.class).getData());
            while (calls.hasRemaining()) {
                long loggedAt = calls.getLong();
                long position = calls.getLong();
                int day = calls.getInt();
                into.put(loggedAt, position, day, traits[calls.getInt()]);
            }
        }
        into.changedParts();
        return whole.getLong(Documents.POSITION);
    }

    /**
     * @param changed parts of which anything changed since they were written
     * @param upTo position up to which all calls are given
     */
    void write(PackedCalls calls, BitSet changed, long upTo) {
        Map<Integer, Part> some = new TreeMap<>();
        calls.forEachPlaced((loggedAt, position, day, traits) -> {
            if (changed.get(PackedCalls.part(loggedAt))) {
                some.computeIfAbsent(PackedCalls.part(loggedAt), part -> new Part())
                        .add(loggedAt, position, day, traits);
            }
        });
        some.forEach((number, part) -> put(part.document().append("_id", number.longValue()), upTo));
        put(new Document("_id", WHOLE), upTo);
    }

    void clear() {
        parts().deleteOne(Filters.eq("_id", WHOLE)); // first, so that nobody takes some parts for all
        parts().deleteMany(Filters.empty());
    }

    private void put(Document document, long position) {
        Object id = document.get("_id");
        try {
            parts().replaceOne(
                            Filters.and(Filters.eq("_id", id), Filters.lte(Documents.POSITION, position)),
                            document.append(Documents.POSITION, position),
                            new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // there is a later one
        }
    }

    private static final class Part {
        private final Map<CallTraits, Integer> numbers = new LinkedHashMap<>();
        private final List<byte[]> calls = new ArrayList<>();

        void add(long loggedAt, long position, int day, CallTraits traits) {
            int number = numbers.computeIfAbsent(traits, met -> numbers.size());
            calls.add(ByteBuffer.allocate(BYTES)
                    .putLong(loggedAt)
                    .putLong(position)
                    .putInt(day)
                    .putInt(number)
                    .array());
        }

        Document document() {
            ByteBuffer all = ByteBuffer.allocate(calls.size() * BYTES);
            calls.forEach(all::put);
            return new Document(
                            TRAITS,
                            numbers.keySet().stream().map(CallTraits::stored).toList())
                    .append(CALLS, new Binary(all.array()));
        }
    }
}
