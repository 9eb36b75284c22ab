package org.caseledger.command.lookups;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.events.SignedHead;
import org.caseledger.figures.CountedFigures;

/**
 * What an aggregate may ask about others. A handler takes it as a parameter, see {@link CommandParameters}; what it answers is as new as the log when the
 * command is decided. Two commands on different aggregates are still decided apart: an answer may be overtaken before its command is stored.
 */
public interface Lookups {
    /** Key of the command's metadata. */
    String KEY = "lookups";

    /** {@link CentreOperation#UNKNOWN} for a centre that was never commissioned. */
    CentreOperation centre(String centre);

    /** Empty for a case that does not exist. */
    Optional<CaseFacts> caseOf(UUID caseId);

    /** Whether another case was closed as a duplicate of this one. */
    boolean isKeptForDuplicate(UUID caseId);

    CentreDuties duties(String centre);

    /**
     * Whether this member of staff fills a post of this centre on that day, one that has access to cases; a guard has none.
     *
     * @param staff pseudonymous staff id
     */
    boolean isPosted(String staff, String centre, LocalDate day);

    /** What the ledger counts for these days, as known at a position; empty where nobody counts. */
    Optional<CountedFigures> counted(LocalDate from, LocalDate to, long position);

    /** The day on which the event behind this position was recorded; empty where there is none, or nobody looks. */
    Optional<LocalDate> recordedAfter(long position);

    /** What was signed of the log last; empty before anything was, and where the log is not as long as that. */
    Optional<SignedHead> newestSigned();

    /** The suspended centres that this one acts for. */
    List<String> inCareOf(String caretaker);

    PublishedPeriods publishedPeriods();

    /** The day on which the ledger was opened: what was registered before stands on paper. */
    LocalDate ledgerOpenedOn();

    /** Of a key under which nothing is sealed yet: for somebody of whom nothing was. Each asking gives another one. */
    UUID unusedKey();
}
