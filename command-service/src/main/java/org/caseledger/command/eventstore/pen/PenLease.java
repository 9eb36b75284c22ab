package org.caseledger.command.eventstore.pen;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Who has the pen: a document that its holder renews, and that lapses by the database's clock, so that no node's own clock matters.
 * Nothing but speed hangs on it: two who believe they have it compete for positions as nodes without a pen do.
 */
final class PenLease {
    static final Duration LAPSES_AFTER = Duration.ofSeconds(3);

    private static final String COLLECTION = "pens";
    private static final String LOG = "log";
    private static final String NOW = "$$NOW";
    private static final FindOneAndUpdateOptions RETURN_NEW =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> pens;
    private final PenHolder self;
    private boolean begun;

    PenLease(MongoDatabase work, PenHolder self) {
        this.pens = work.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.self = self;
    }

    /** Empty where nobody ever had it, or its holder has left it. */
    Optional<PenHolder> holder() {
        return Optional.ofNullable(pens.find(eq(LOG)).first())
                .filter(pen -> !pen.getString("address").isEmpty())
                .map(pen -> new PenHolder(pen.getString("node"), pen.getString("address")));
    }

    /**
     * Where it has lapsed, or was left to this one; also after a restart of this one, which nobody else can be.
     *
     * @return its term, unless another has it
     */
    OptionalLong take() {
        Bson free = and(eq(LOG), or(eq("address", self.address()), expr(new Document("$lt", List.of("$until", NOW)))));
        begin();
        Document taken = pens.findOneAndUpdate(free, List.of(held(self)), RETURN_NEW);
        return taken == null ? OptionalLong.empty() : OptionalLong.of(taken.getLong("term"));
    }

    /** False where another has taken it meanwhile. */
    boolean renew(long term) {
        return pens.updateOne(mine(term), List.of(new Document("$set", new Document("until", inAWhile()))))
                        .getMatchedCount()
                == 1;
    }

    /** To this one, who finds it left to it. */
    void leaveTo(PenHolder next, long term) {
        pens.updateOne(mine(term), List.of(held(next)));
    }

    /** To whoever comes first. */
    void leave(long term) {
        pens.updateOne(mine(term), new Document("$set", nobody()));
    }

    private Bson mine(long term) {
        return and(eq(LOG), eq("address", self.address()), eq("term", term));
    }

    private static Document held(PenHolder by) {
        return new Document(
                "$set",
                new Document("node", literal(by.node()))
                        .append("address", literal(by.address()))
                        .append("term", new Document("$add", List.of("$term", 1L)))
                        .append("until", inAWhile()));
    }

    private static Document inAWhile() {
        return new Document("$add", List.of(NOW, LAPSES_AFTER.toMillis()));
    }

    /** A name may begin as an expression does. */
    private static Document literal(String text) {
        return new Document("$literal", text);
    }

    /** Once: the document is never removed. */
    private void begin() {
        if (begun) {
            return;
        }
        try {
            pens.insertOne(nobody().append("_id", LOG).append("term", 0L));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        begun = true;
    }

    private static Document nobody() {
        return new Document("node", "").append("address", "").append("until", new Date(0));
    }
}
