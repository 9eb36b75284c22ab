package org.caseledger.query.projection;

import java.util.Optional;

/** A generation of a view that is made, and then kept, until it is closed; another one answers meanwhile. */
public interface MadeBeside extends AutoCloseable {
    void start();

    /** Position of the newest event that it has; -1 for none. */
    long position();

    /** What is done of it while it has no event yet. */
    Optional<String> progress();

    /** Why it will not go on. */
    Optional<String> standsStill();

    @Override
    void close();
}
