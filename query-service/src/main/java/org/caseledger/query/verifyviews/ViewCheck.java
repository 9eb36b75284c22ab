package org.caseledger.query.verifyviews;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.caseledger.eventlog.Block;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.PutAside;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.Recount;
import org.jspecify.annotations.Nullable;

/**
 * One view against its recount. Each stored document must equal the fold of the log up to the document's own position, and no document
 * may lack an event before the token; so a view that moves on while it is being checked is checked exactly, too.
 */
final class ViewCheck<V> {
    private final ReadModel<V> model;
    /** Absent where nobody can read it. */
    private final OptionalLong token;

    private final Optional<PutAside> aside;
    private final Map<String, RawBsonDocument> stored = new TreeMap<>();
    private final Map<String, Long> missing = new TreeMap<>();
    /** What is wrong with documents that cannot be compared at all. */
    private final Map<String, String> unreadable = new TreeMap<>();

    private final Recount<V> recount;
    /** The last of the log's that was read. */
    private long counted = -1;

    private ViewCheck(ReadModel<V> model, OptionalLong token, Optional<PutAside> aside) {
        this.model = model;
        this.token = token;
        this.aside = aside;
        this.recount = new Recount<>(model, this::takes);
    }

    static <V> ViewCheck<V> of(ReadModel<V> model, MongoDatabase database) {
        // Both before the documents, which may only be ahead of them.
        ViewCheck<V> check = new ViewCheck<>(model, token(model, database), model.putAside(database));
        for (RawBsonDocument document :
                database.getCollection(model.stored(), RawBsonDocument.class).find()) {
            check.take(document);
        }
        return check;
    }

    private void take(RawBsonDocument document) {
        String id =
                document.isString("_id") ? document.getString("_id").getValue() : String.valueOf(document.get("_id"));
        stored.put(id, document);
        if (!document.isInt64(Documents.POSITION)) {
            unreadable.put(id, "is wrong in " + Documents.POSITION);
        }
    }

    long lastPosition() {
        return stored.values().stream().mapToLong(ViewCheck::position).reduce(position(), Math::max);
    }

    void count(Block block) {
        recount.count(block);
        counted = block.lastPosition();
    }

    ViewsCheck.Result result() {
        String sha256 = sha256(); // which reads all documents
        return new ViewsCheck.Result(model.name(), stored.size(), sha256, difference());
    }

    private boolean takes(String id, long position) {
        RawBsonDocument document = stored.get(id);
        boolean takes = document != null && position <= position(document);
        if (!takes && position <= position()) {
            missing.putIfAbsent(id, position);
        }
        return takes;
    }

    private long position() {
        return token.orElse(-1);
    }

    private @Nullable String difference() {
        if (token.isEmpty()) {
            return "its token is wrong in " + Documents.POSITION;
        }
        if (position() > counted) {
            return "its token is at position %d, and the log ends at %d".formatted(position(), counted);
        }
        if (!unreadable.isEmpty()) {
            Map.Entry<String, String> first = unreadable.entrySet().iterator().next();
            return "document " + first.getKey() + " " + first.getValue();
        }
        if (!missing.isEmpty()) {
            if (stored.isEmpty()) {
                return "it is empty";
            }
            Map.Entry<String, Long> first = missing.entrySet().iterator().next();
            return "document " + first.getKey() + " lacks the event at position " + first.getValue();
        }
        Map<String, Document> counted = recount.documents();
        for (Map.Entry<String, RawBsonDocument> entry : stored.entrySet()) {
            Document should = counted.get(entry.getKey());
            if (should == null) {
                return "document " + entry.getKey() + " is in no event";
            }
            if (!compared(entry.getValue()).equals(compared(new RawBsonDocument(should, new DocumentCodec())))) {
                return "document " + entry.getKey() + " is wrong in " + wrongField(entry.getValue(), should);
            }
        }
        return aside.flatMap(kept -> kept.difference(stored.values().stream().map(ViewCheck::decoded)))
                .orElse(null);
    }

    /** As it is stored where somebody made it into what no view reads: whoever did must not keep the other views from being checked. */
    private ByteBuffer readable(String id, RawBsonDocument document) {
        try {
            return compared(document);
        } catch (RuntimeException e) {
            unreadable.putIfAbsent(id, "cannot be read: " + e.getMessage());
            return CanonicalBytes.of(document);
        }
    }

    private ByteBuffer compared(RawBsonDocument document) {
        return CanonicalBytes.of(new RawBsonDocument(model.compared(decoded(document)), new DocumentCodec()));
    }

    private static Document decoded(RawBsonDocument document) {
        return new DocumentCodec()
                .decode(document.asBsonReader(), DecoderContext.builder().build());
    }

    private static String wrongField(RawBsonDocument stored, Document counted) {
        RawBsonDocument should = new RawBsonDocument(counted, new DocumentCodec());
        return should.entrySet().stream()
                .filter(field -> !field.getValue().equals(stored.get(field.getKey())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("the number of its fields");
    }

    private String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            stored.forEach((id, document) -> digest.update(readable(id, document)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Before the first event where there is none. */
    private static OptionalLong token(ReadModel<?> model, MongoDatabase database) {
        Document token = database.getCollection("tokens")
                .find(Filters.eq("processor", model.stored()))
                .first();
        if (token == null) {
            return OptionalLong.of(-1);
        }
        return token.get(Documents.POSITION) instanceof Long position
                ? OptionalLong.of(position)
                : OptionalLong.empty();
    }

    private static long position(RawBsonDocument document) {
        return document.isInt64(Documents.POSITION)
                ? document.getInt64(Documents.POSITION).getValue()
                : -1;
    }
}
