package org.caseledger.command.eventstore.pen;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.caseledger.service.repeating.ToldFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Machines whose connections were refused. Each comes again every second: it is told of when that begins, when the reason is another, and when it is let in. */
final class RefusedPeers {
    /** More than a ledger has nodes; where more come than that, some are told of again. */
    private static final int KEPT = 64;

    private static final Logger LOG = LoggerFactory.getLogger(RefusedPeers.class);

    private final Map<InetAddress, ToldFailure> refused = new HashMap<>();

    synchronized void refused(InetAddress peer, Exception why) {
        if (refused.size() >= KEPT && !refused.containsKey(peer)) {
            refused.clear();
        }
        if (refused.computeIfAbsent(peer, unknown -> new ToldFailure()).isNew(String.valueOf(why.getMessage()))) {
            LOG.warn(
                    "A connection from {} was refused, and so are more for the same reason: {}",
                    peer.getHostAddress(),
                    why.getMessage());
        }
    }

    synchronized void letIn(InetAddress peer) {
        if (refused.remove(peer) != null) {
            LOG.info("A connection from {} is let in again", peer.getHostAddress());
        }
    }
}
