package org.caseledger.query.projection;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Tokens of a process that does not hear that its last one was stored, and cannot ask. */
final class UnheardTokens extends ForwardingTokens {
    private final AtomicBoolean lost;

    UnheardTokens(TokenStore tokens, AtomicBoolean lost) {
        super(tokens);
        this.lost = lost;
    }

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        super.storeToken(token, processor, segment);
        if (lost.compareAndSet(false, true)) {
            throw new MongoSocketReadException("the reply was lost", new ServerAddress());
        }
    }
}
