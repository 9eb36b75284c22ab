package org.caseledger.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * A view kept by one projection: a component of this type, made from nothing, is all it takes to have one. Its documents are {@code {_id, position, …}}, where
 * {@code position} is that of the newest event folded into the document; both fields are the writer's, the rest is this model's. After a
 * start views are read in the order of their beans: what is looked at first has an {@code @Order}.
 *
 * @param <V> content of one document: immutable, without identity and position
 */
public interface ReadModel<V> {
    /** Name of the processor, in metrics and for who waits for it. */
    String name();

    /**
     * Counted up when documents are written otherwise, or mean something else. Each revision has a collection and a token of its own: a process of the
     * version before goes on to keep and to read its own, and the new one is made beside it.
     */
    default int revision() {
        return 1;
    }

    /** Which of its collections is in use here: one object as long as this model lives. */
    ViewGeneration generation();

    /** Name of the collection, and of the token, before it was ever made anew; stored, so never renamed. */
    default String first() {
        return revision() == 1 ? name() : name() + "_" + revision();
    }

    /** Name of the collection, and of the token. */
    default String stored() {
        return generation().name(first());
    }

    /** As it is now. */
    default MongoCollection<Document> collection(MongoDatabase database) {
        return database.getCollection(stored());
    }

    /** Asked with each question: while a process runs a view may move to another collection. */
    default Supplier<MongoCollection<Document>> in(MongoDatabase database) {
        return () -> collection(database);
    }

    /** The fields of a document, always in the same order, so that two replays are equal byte by byte. */
    Document write(V value);

    V read(Document document);

    /**
     * What a batch of events made of a document, before it is written and shown. Until then a value may be a draft that each event changes in
     * place; from here on it is changed no more.
     */
    default V whole(V value) {
        return value;
    }

    /** A document as it is compared with its recount: itself, unless equal content may have different bytes. */
    default Document compared(Document stored) {
        return stored;
    }

    /** What is put aside of the documents, as it is now; nothing if a start reads them all. */
    default Optional<PutAside> putAside(@SuppressWarnings("unused") MongoDatabase database) {
        return Optional.empty();
    }

    /**
     * An object with {@code @EventHandler} methods, one per event that changes a document. They change nothing but {@code changes}
     * and are called in the order of the log; {@code @MetaDataValue(EventMetadata.SEALED_AT) Instant} says when it was recorded
     * ({@code POSITION} is a {@code Long}: Axon finds no handler for a primitive parameter).
     */
    Object projection(ViewChanges<V> changes);

    /**
     * How many of the documents written last are not read again for the next change. A few are enough where all events change the newest ones; a
     * view of many that change by turns pays for more with memory.
     */
    default int keptInMemory() {
        return 8;
    }

    /**
     * Whether each event changes one of very many: then all that a long log says of each is written once where the view is made for
     * the first time, see {@link ViewLoading}.
     */
    default boolean hasManyDocuments() {
        return false;
    }

    /** Whether it is begun only when a log that is being filled has all: nothing that a page needs on every screen, and dear to follow. */
    default boolean waitsUntilFilled() {
        return hasManyDocuments();
    }

    /** Keys of the indexes that its queries need, for example {@code new Document("centre", 1).append("_id", 1)}. */
    default List<Document> indexes() {
        return List.of();
    }
}
