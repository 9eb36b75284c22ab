package org.caseledger.query.projection;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoIterable;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;

/** The shape every document of a view has: {@code {_id, position, …}}. */
public final class Documents {
    /** Position of the newest event folded into a document. */
    public static final String POSITION = "position";

    private Documents() {}

    public static <V> Document write(ReadModel<V> model, ViewDocument<V> stored) {
        Document document = new Document("_id", stored.id()).append(POSITION, stored.position());
        document.putAll(model.write(stored.value()));
        return document;
    }

    /** In their order, read while they are taken; to be closed. */
    public static Stream<Document> stream(MongoIterable<Document> found) {
        MongoCursor<Document> cursor = found.cursor();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .onClose(cursor::close);
    }

    public static <V> ViewDocument<V> read(ReadModel<V> model, Document document) {
        return new ViewDocument<>(document.getString("_id"), document.getLong(POSITION), model.read(document));
    }
}
