package org.caseledger.service.supervision;

import java.util.Optional;

/**
 * Says whether a part of this process has ended or hangs, so that only another process can do its work. A database that does not answer, a
 * broken log, a wrong clock or an event of a newer version are no such thing: they are there after a restart, too.
 */
@FunctionalInterface
public interface LivenessCheck {
    /** Why the process is not alive; empty while it is. Must return at once. */
    Optional<String> failure();
}
