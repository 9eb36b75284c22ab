package org.caseledger.query.processing;

import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Tokens of a process that dies when it is about to store one for the given time. */
final class DyingTokens implements TokenStore {
    private final TokenStore tokens;
    private final int at;
    private final AtomicBoolean killed;
    private int stored;

    DyingTokens(TokenStore tokens, int at, AtomicBoolean killed) {
        this.tokens = tokens;
        this.at = at;
        this.killed = killed;
    }

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        if (++stored >= at) {
            killed.set(true);
            throw new IllegalStateException("killed before the token moved");
        }
        tokens.storeToken(token, processor, segment);
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
    public void releaseClaim(String processor, int segment) {
        tokens.releaseClaim(processor, segment);
    }

    @Override
    public int[] fetchSegments(String processor) {
        return tokens.fetchSegments(processor);
    }
}
