package org.caseledger.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.bson.Document;
import org.caseledger.service.stream.PositionTokens;

/** How far views are, for whoever keeps none of them. */
public final class ViewTokens {
    static final String COLLECTION = "tokens";

    private final MongoCollection<Document> tokens;

    public ViewTokens(MongoDatabase views) {
        this.tokens = views.getCollection(COLLECTION);
    }

    /** -1 where it has no event, or is not there. */
    public long position(String stored) {
        return Optional.ofNullable(tokens.find(Filters.eq("_id", id(stored, 0))).first())
                .map(token -> token.getLong(Documents.POSITION))
                .orElse(PositionTokens.TAIL);
    }

    /**
     * Whether a process keeps a generation of a view, or one did that has been killed.
     *
     * @param but that of a generation that does not answer yet
     */
    public boolean isKept(String first, String but) {
        for (Document token : tokens.find()) {
            String stored = token.getString("processor");
            if (TokenOwner.isClaimed(token)
                    && !stored.equals(but)
                    && (stored.equals(first) || stored.startsWith(first + ViewGeneration.LATER))) {
                return true;
            }
        }
        return false;
    }

    static String id(String stored, int segment) {
        return stored + "[" + segment + "]";
    }
}
