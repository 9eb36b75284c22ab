package org.caseledger.command.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.caseledger.events.PublishedTotals;

/**
 * What an aggregate cannot know of itself. Every command through the door brings it; what it answers is as new as the log when the
 * command is decided. Two commands on different aggregates are still decided apart: an answer may be overtaken before its command is stored.
 */
public interface Evidence {
    /** Key of the command's metadata. */
    String KEY = "evidence";

    /** {@link CentreLife#UNKNOWN} for a centre that was never commissioned. */
    CentreLife centre(String centre);

    /** Empty for a case that does not exist. */
    Optional<CaseFacts> caseOf(UUID caseId);

    CentreDuties duties(String centre);

    /**
     * Whether this member of staff fills a post of this centre on that day, one that has access to cases; a guard has none.
     *
     * @param staff pseudonymous staff id
     */
    boolean isPosted(String staff, String centre, LocalDate day);

    /** What the ledger counts for these days, as known at a position; empty where nobody counts. */
    Optional<PublishedTotals> counted(LocalDate from, LocalDate to, long position);

    /** A suspended centre that this one acts for. */
    Optional<String> inCareOf(String caretaker);

    PublishedPeriods publishedPeriods();

    /** @throws IllegalStateException for a command that did not come through the door: nothing is taken for granted */
    static Evidence of(Message<?> command) {
        if (command.getMetaData().get(KEY) instanceof Evidence given) {
            return given;
        }
        throw new IllegalStateException(command.getPayloadType().getSimpleName()
                + " came without evidence, which every command through the door brings");
    }
}
