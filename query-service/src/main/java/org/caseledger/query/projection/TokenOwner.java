package org.caseledger.query.projection;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Whose a token is: the fields {@code {owner, run, claimedAt}}. The name stays when a service is started again, so that it may go on with
 * what the run before it left behind; the run does not, so that of two services with one name only one has a claim at a time.
 */
final class TokenOwner {
    private static final String OWNER = "owner";
    private static final String RUN = "run";
    private static final String CLAIMED_AT = "claimedAt";

    private final String name;
    private final String run = UUID.randomUUID().toString();
    private final Duration claimTimeout;
    private final InstantSource clock;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    TokenOwner(String name, Duration claimTimeout, InstantSource clock) {
        this.name = name;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    /**
     * That it is nobody's, this run's, or one whose claim has lapsed. At the first asking also that it is of this name: the run before this
     * one may have died without a word. Later it may not, because then that run is alive.
     */
    Bson mayClaim(String token) {
        Bson ofThisName = asked.contains(token) ? isMine() : Filters.eq(OWNER, name);
        return Filters.or(
                Filters.exists(OWNER, false),
                ofThisName,
                Filters.lt(CLAIMED_AT, Date.from(clock.instant().minus(claimTimeout))));
    }

    void hasAsked(String token) {
        asked.add(token);
    }

    Bson isMine() {
        return Filters.and(Filters.eq(OWNER, name), Filters.eq(RUN, run));
    }

    boolean owns(Document token) {
        return name.equals(token.getString(OWNER)) && run.equals(token.getString(RUN));
    }

    /** Another service that bears this one's name has it. */
    boolean isOfNamesake(Document token) {
        return name.equals(token.getString(OWNER)) && !run.equals(token.getString(RUN));
    }

    static boolean isClaimed(Document token) {
        return token.containsKey(OWNER);
    }

    Bson claim() {
        return Updates.combine(Updates.set(OWNER, name), Updates.set(RUN, run), extend());
    }

    Bson extend() {
        return Updates.set(CLAIMED_AT, Date.from(clock.instant()));
    }

    Bson release() {
        return Updates.combine(Updates.unset(OWNER), Updates.unset(RUN), Updates.unset(CLAIMED_AT));
    }
}
