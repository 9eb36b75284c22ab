package org.caseledger.command.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.command.evidence.CaseFacts;
import org.caseledger.command.evidence.CentreDuties;
import org.caseledger.command.evidence.CentreLife;
import org.caseledger.command.evidence.Evidence;
import org.caseledger.command.evidence.PublishedPeriods;
import org.caseledger.events.PublishedTotals;

/** A ledger that counts this of every period. */
record Counting(PublishedTotals totals) implements Evidence {
    @Override
    public CentreLife centre(String centre) {
        return CentreLife.UNKNOWN;
    }

    @Override
    public Optional<CaseFacts> caseOf(UUID caseId) {
        return Optional.empty();
    }

    @Override
    public CentreDuties duties(String centre) {
        return CentreDuties.NONE;
    }

    @Override
    public boolean isPosted(String staff, String centre, LocalDate day) {
        return false;
    }

    @Override
    public Optional<PublishedTotals> counted(LocalDate from, LocalDate to, long position) {
        return Optional.of(totals);
    }

    @Override
    public Optional<String> inCareOf(String caretaker) {
        return Optional.empty();
    }

    @Override
    public PublishedPeriods publishedPeriods() {
        return new PublishedPeriods(List.of());
    }
}
