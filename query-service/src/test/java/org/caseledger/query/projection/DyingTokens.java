package org.caseledger.query.projection;

import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Tokens of a process that dies when it is about to store one for the given time. */
final class DyingTokens extends ForwardingTokens {
    private final int at;
    private final AtomicBoolean killed;
    private int stored;

    DyingTokens(TokenStore tokens, int at, AtomicBoolean killed) {
        super(tokens);
        this.at = at;
        this.killed = killed;
    }

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        if (++stored >= at) {
            killed.set(true);
            throw new IllegalStateException("killed before the token moved");
        }
        super.storeToken(token, processor, segment);
    }
}
