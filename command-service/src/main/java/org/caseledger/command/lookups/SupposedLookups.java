package org.caseledger.command.lookups;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.events.SignedHead;
import org.caseledger.figures.CountedFigures;

/**
 * Evidence for finding out whether a command could be accepted at all: where the sender would name another case, another centre or a
 * member of staff, there is one that fits. Everything else is answered as it is.
 *
 * @param publishedPeriods read once: dozens of commands are tried, and most of them ask
 */
public record SupposedLookups(Lookups asItIs, PublishedPeriods publishedPeriods) implements Lookups {
    /** No case has it: the ledger's are random. */
    public static final UUID CASE = new UUID(0, 1);

    /** Of a request, a referral, a stay, a transfer, a direction or a key that would be made. */
    public static final UUID NEW = new UUID(0, 2);

    /** Fills a post wherever a post is asked for; no id of a member of staff looks like this. */
    public static final String WORKER = "somebody";

    /** Centres are numbered from 1. */
    private static final String NUMBER = "-00";

    /** A centre of this district that runs and has always run. */
    public static String centreIn(String district) {
        return "BR-" + district + NUMBER;
    }

    @Override
    public CentreOperation centre(String centre) {
        return centre.endsWith(NUMBER) ? CentreOperation.begun(LocalDate.MIN) : asItIs.centre(centre);
    }

    @Override
    public Optional<CaseFacts> caseOf(UUID caseId) {
        return caseId.equals(CASE) ? Optional.of(CaseFacts.HELD_BY_WHOEVER_ASKS) : asItIs.caseOf(caseId);
    }

    @Override
    public boolean isKeptForDuplicate(UUID caseId) {
        return asItIs.isKeptForDuplicate(caseId);
    }

    @Override
    public CentreDuties duties(String centre) {
        return asItIs.duties(centre);
    }

    @Override
    public boolean isPosted(String staff, String centre, LocalDate day) {
        return staff.equals(WORKER) || asItIs.isPosted(staff, centre, day);
    }

    @Override
    public Optional<CountedFigures> counted(LocalDate from, LocalDate to, long position) {
        return Optional.empty(); // figures that fit
    }

    @Override
    public LocalDate ledgerOpenedOn() {
        return asItIs.ledgerOpenedOn();
    }

    @Override
    public Optional<LocalDate> recordedAfter(long position) {
        return Optional.empty();
    }

    @Override
    public Optional<SignedHead> newestSigned() {
        return asItIs.newestSigned();
    }

    @Override
    public UUID unusedKey() {
        return NEW;
    }

    @Override
    public List<String> inCareOf(String caretaker) {
        return asItIs.inCareOf(caretaker);
    }
}
