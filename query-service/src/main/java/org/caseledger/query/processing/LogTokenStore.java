package org.caseledger.query.processing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.caseledger.eventlog.Hash;
import org.caseledger.service.stream.Positions;
import org.jspecify.annotations.Nullable;

/**
 * How far each processor has come: {@code {_id, processor, segment, position, hash, owner, claimedAt}}, where {@code hash} is that of the
 * block holding the position, so that a log which was restored and grew differently is noticed. A claim keeps a second query service
 * from working on the same view; what keeps a frozen former owner from writing is the position in each document, not the claim.
 */
final class LogTokenStore implements TokenStore {
    static final String COLLECTION = "tokens";

    private static final String PROCESSOR = "processor";
    private static final String SEGMENT = "segment";
    private static final String OWNER = "owner";
    private static final String CLAIMED_AT = "claimedAt";
    private static final String HASH = "hash";

    private final MongoCollection<Document> collection;
    private final BlockHashes hashes;
    private final String owner;
    private final Duration claimTimeout;
    private final InstantSource clock;

    LogTokenStore(
            MongoDatabase database, BlockHashes hashes, String owner, Duration claimTimeout, InstantSource clock) {
        this.collection = database.getCollection(COLLECTION);
        this.hashes = hashes;
        this.owner = owner;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        for (int segment = 0; segment < segments; segment++) {
            Document token = new Document("_id", id(processor, segment))
                    .append(PROCESSOR, processor)
                    .append(SEGMENT, segment)
                    .append(Documents.POSITION, Positions.of(initial));
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
        long position = Positions.of(token);
        List<Bson> fields = new ArrayList<>();
        fields.add(Updates.set(Documents.POSITION, position));
        fields.add(Updates.set(CLAIMED_AT, Date.from(clock.instant())));
        hashes.ofBlockHolding(position).ifPresent(hash -> fields.add(Updates.set(HASH, new Binary(hash.bytes()))));
        requireClaim(
                processor,
                collection
                        .updateOne(owned(processor, segment), Updates.combine(fields))
                        .getMatchedCount());
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        Instant now = clock.instant();
        Document claimed = collection.findOneAndUpdate(
                Filters.and(
                        Filters.eq("_id", id(processor, segment)),
                        Filters.or(
                                Filters.exists(OWNER, false),
                                Filters.eq(OWNER, owner),
                                Filters.lt(CLAIMED_AT, Date.from(now.minus(claimTimeout))))),
                Updates.combine(Updates.set(OWNER, owner), Updates.set(CLAIMED_AT, Date.from(now))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (claimed == null) {
            throw new UnableToClaimTokenException("the token of " + processor + " is claimed by another query service");
        }
        long position = claimed.getLong(Documents.POSITION);
        Binary hash = claimed.get(HASH, Binary.class);
        if (hash != null) {
            hashes.restored(position, Hash.of(hash.getData()));
        }
        return Positions.token(position);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        requireClaim(
                processor,
                collection
                        .updateOne(owned(processor, segment), Updates.set(CLAIMED_AT, Date.from(clock.instant())))
                        .getMatchedCount());
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        collection.updateOne(
                owned(processor, segment), Updates.combine(Updates.unset(OWNER), Updates.unset(CLAIMED_AT)));
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

    private Bson owned(String processor, int segment) {
        return Filters.and(Filters.eq("_id", id(processor, segment)), Filters.eq(OWNER, owner));
    }

    private static void requireClaim(String processor, long matched) {
        if (matched == 0) {
            throw new UnableToClaimTokenException(
                    "the token of " + processor + " was claimed by another query service");
        }
    }

    /** By the identity's beginning, which has an index: a bracket, and before the character after it. */
    private static Bson idsOf(String processor) {
        return Filters.and(Filters.gte("_id", processor + "["), Filters.lt("_id", processor + "\\"));
    }

    private static String id(String processor, int segment) {
        return processor + "[" + segment + "]";
    }
}
