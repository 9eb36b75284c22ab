package org.caseledger.query.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.caseledger.eventlog.Hash;
import org.caseledger.service.stream.PositionTokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far each processor has come: {@code {_id, processor, segment, position, hash, owner, run, claimedAt}}, where {@code hash} is that of
 * the block holding the position, so that a log which was restored and grew differently is noticed. A claim keeps a second query service
 * from working on the same view; what keeps a frozen former owner from writing is the position in each document, not the claim.
 */
final class LogTokenStore implements TokenStore {
    private static final String PROCESSOR = "processor";
    private static final String SEGMENT = "segment";
    private static final String HASH = "hash";

    private static final Logger LOG = LoggerFactory.getLogger(LogTokenStore.class);

    private final MongoCollection<Document> collection;
    private final BlockHashes hashes;
    private final TokenOwner owner;
    private final UnaryOperator<String> stored;
    private final ObjLongConsumer<String> onClaim;
    private volatile boolean namesake;

    /**
     * @param stored the name under which the token of a processor is stored
     * @param onClaim told the processor and the position of its token, up to where its view is written
     */
    LogTokenStore(
            MongoDatabase database,
            BlockHashes hashes,
            TokenOwner owner,
            UnaryOperator<String> stored,
            ObjLongConsumer<String> onClaim) {
        this.collection = database.getCollection(ViewTokens.COLLECTION);
        this.hashes = hashes;
        this.owner = owner;
        this.stored = stored;
        this.onClaim = onClaim;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        for (int segment = 0; segment < segments; segment++) {
            Document token = new Document("_id", id(processor, segment))
                    .append(PROCESSOR, stored.apply(processor))
                    .append(SEGMENT, segment)
                    .append(Documents.POSITION, PositionTokens.of(initial));
            try {
                collection.insertOne(token);
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    throw new UnableToClaimTokenException("the token of " + processor + " exists");
                }
                throw e;
            }
        }
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        initializeTokenSegments(processor, segments, null);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        long position = PositionTokens.of(token);
        List<Bson> fields = new ArrayList<>();
        fields.add(Updates.set(Documents.POSITION, position));
        fields.add(owner.extend());
        hashes.ofBlockHolding(position).ifPresent(hash -> fields.add(Updates.set(HASH, new Binary(hash.bytes()))));
        try {
            updateOwn(processor, segment, Updates.combine(fields));
        } catch (MongoException e) {
            if (!standsAt(position, processor, segment, e)) {
                throw e;
            }
        }
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        String id = id(processor, segment);
        Document claimed = collection.findOneAndUpdate(
                Filters.and(Filters.eq("_id", id), owner.mayClaim(id)),
                owner.claim(),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        owner.hasAsked(id);
        if (claimed == null) {
            lookForNamesake(processor, segment);
            throw new UnableToClaimTokenException("the token of " + processor + " is claimed by another query service");
        }
        long position = claimed.getLong(Documents.POSITION);
        Binary hash = claimed.get(HASH, Binary.class);
        if (hash != null) {
            hashes.restored(position, Hash.of(hash.getData()));
        }
        onClaim.accept(processor, position);
        return PositionTokens.token(position);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        updateOwn(processor, segment, owner.extend());
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        collection.updateOne(owned(processor, segment), owner.release());
    }

    @Override
    public int[] fetchSegments(String processor) {
        List<Integer> segments = new ArrayList<>();
        for (Document token : collection.find(idsOf(processor))) {
            segments.add(token.getInteger(SEGMENT));
        }
        return segments.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(collection.getNamespace().getFullName());
    }

    /** Position of a processor's token, whoever owns it; empty before the processor first started. */
    OptionalLong position(String processor) {
        Document token = collection.find(Filters.eq("_id", id(processor, 0))).first();
        return token == null ? OptionalLong.empty() : OptionalLong.of(token.getLong(Documents.POSITION));
    }

    /** Whether another live query service has this one's name: seen when it took a claim that this one kept extending. */
    boolean hasNamesake() {
        return namesake;
    }

    private Bson owned(String processor, int segment) {
        return Filters.and(Filters.eq("_id", id(processor, segment)), owner.isMine());
    }

    private void updateOwn(String processor, int segment, Bson change) {
        if (collection.updateOne(owned(processor, segment), change).getMatchedCount() == 0) {
            lookForNamesake(processor, segment);
            throw new UnableToClaimTokenException(
                    "the token of " + processor + " was claimed by another query service");
        }
    }

    /** Whether a write whose reply was lost is there: then the view is that far, and says so. */
    private boolean standsAt(long position, String processor, int segment, MongoException lost) {
        try {
            Document token =
                    collection.find(Filters.eq("_id", id(processor, segment))).first();
            return token != null && owner.owns(token) && token.getLong(Documents.POSITION) == position;
        } catch (MongoException e) {
            lost.addSuppressed(e);
            return false;
        }
    }

    private void lookForNamesake(String processor, int segment) {
        Document token =
                collection.find(Filters.eq("_id", id(processor, segment))).first();
        if (token != null && owner.isOfNamesake(token) && !namesake) {
            namesake = true;
            LOG.error(
                    "Another query service is called {}, too, and took over what this one kept. Give each a"
                            + " caseledger.processing.node of its own",
                    owner.name());
        }
    }

    /** By the identity's beginning, which has an index: a bracket, and before the character after it. */
    private Bson idsOf(String processor) {
        String name = stored.apply(processor);
        return Filters.and(Filters.gte("_id", name + "["), Filters.lt("_id", name + "\\"));
    }

    private String id(String processor, int segment) {
        return ViewTokens.id(stored.apply(processor), segment);
    }
}
