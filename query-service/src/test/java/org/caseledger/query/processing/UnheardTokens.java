package org.caseledger.query.processing;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Tokens of a process that does not hear that its last one was stored, and cannot ask. */
final class UnheardTokens implements TokenStore {
    private final TokenStore tokens;
    private final AtomicBoolean lost;

    UnheardTokens(TokenStore tokens, AtomicBoolean lost) {
        this.tokens = tokens;
        this.lost = lost;
    }

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        tokens.storeToken(token, processor, segment);
        if (lost.compareAndSet(false, true)) {
            throw new MongoSocketReadException("the reply was lost", new ServerAddress());
        }
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, TrackingToken initial) {
        tokens.initializeTokenSegments(processor, segments, initial);
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        return tokens.fetchToken(processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        tokens.extendClaim(processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        tokens.releaseClaim(processor, segment);
    }

    @Override
    public int[] fetchSegments(String processor) {
        return tokens.fetchSegments(processor);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }
}
