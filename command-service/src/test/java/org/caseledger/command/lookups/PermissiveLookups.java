package org.caseledger.command.lookups;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.events.SignedHead;
import org.caseledger.figures.CountedFigures;

/** Says of everything what lets a command pass; tests of rules that ask say otherwise of what they ask. */
public class PermissiveLookups implements Lookups {
    public static final SignedHead SIGNED = new SignedHead("osc.example/0b9d0d4e", 400, "0".repeat(64), "1".repeat(64));

    @Override
    public CentreOperation centre(String centre) {
        return CentreOperation.begun(LocalDate.MIN);
    }

    @Override
    public Optional<CaseFacts> caseOf(UUID caseId) {
        return Optional.of(CaseFacts.HELD_BY_WHOEVER_ASKS);
    }

    @Override
    public List<String> inCareOf(String caretaker) {
        return List.of();
    }

    @Override
    public CentreDuties duties(String centre) {
        return CentreDuties.NONE;
    }

    @Override
    public boolean isKeptForDuplicate(UUID caseId) {
        return false;
    }

    @Override
    public boolean isPosted(String staff, String centre, LocalDate day) {
        return true;
    }

    @Override
    public Optional<CountedFigures> counted(LocalDate from, LocalDate to, long position) {
        return Optional.empty();
    }

    @Override
    public UUID unusedKey() {
        return new UUID(0, 7);
    }

    @Override
    public LocalDate ledgerOpenedOn() {
        return LocalDate.of(2023, 4, 1);
    }

    @Override
    public Optional<LocalDate> recordedAfter(long position) {
        return Optional.empty();
    }

    @Override
    public Optional<SignedHead> newestSigned() {
        return Optional.of(SIGNED);
    }

    @Override
    public PublishedPeriods publishedPeriods() {
        return new PublishedPeriods(List.of());
    }
}
