package org.caseledger.command.reveal;

import java.util.UUID;
import org.caseledger.command.sealing.CannotBeOpened;
import org.caseledger.service.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** What is sealed in a case is not what was sealed, or its key is not to be had: whoever asks is told so, and the log which case it is. */
public final class SealedUnreadable {
    private static final Logger LOG = LoggerFactory.getLogger(SealedUnreadable.class);

    private SealedUnreadable() {}

    public static ProblemException in(UUID theCase, CannotBeOpened why) {
        LOG.error("What is sealed in case {} cannot be opened", theCase, why);
        return new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, "SEALED_UNREADABLE");
    }
}
