package org.caseledger.query.verifyviews;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
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
    private final long token;
    private final Optional<PutAside> aside;
    private final Map<String, RawBsonDocument> stored = new TreeMap<>();
    private final Map<String, Long> missing = new TreeMap<>();
    private final Recount<V> recount;

    private ViewCheck(ReadModel<V> model, long token, Optional<PutAside> aside) {
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
            check.stored.put(document.getString("_id").getValue(), document);
        }
        return check;
    }

    long lastPosition() {
        return stored.values().stream().mapToLong(ViewCheck::position).reduce(token, Math::max);
    }

    void count(Block block) {
        recount.count(block);
    }

    ViewsCheck.Result result() {
        return new ViewsCheck.Result(model.name(), stored.size(), sha256(), difference());
    }

    private boolean takes(String id, long position) {
        RawBsonDocument document = stored.get(id);
        boolean takes = document != null && position <= position(document);
        if (!takes && position <= token) {
            missing.putIfAbsent(id, position);
        }
        return takes;
    }

    private @Nullable String difference() {
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
            stored.values().forEach(document -> digest.update(compared(document)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static long token(ReadModel<?> model, MongoDatabase database) {
        Document token = database.getCollection("tokens")
                .find(Filters.eq("processor", model.stored()))
                .first();
        return token == null ? -1 : token.getLong(Documents.POSITION);
    }

    private static long position(RawBsonDocument document) {
        return document.getInt64(Documents.POSITION).getValue();
    }
}
