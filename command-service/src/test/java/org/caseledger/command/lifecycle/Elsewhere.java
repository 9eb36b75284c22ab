package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.command.lookups.CaseFacts;
import org.caseledger.command.lookups.CentreDuties;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.PublishedPeriods;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.caseledger.events.SignedHead;
import org.caseledger.figures.CountedFigures;
import org.jspecify.annotations.Nullable;

/** What a command on a case is told of the rest of the ledger; of a centre or case that is not named, that there is none. */
record Elsewhere(
        Map<String, CentreOperation> centres,
        @Nullable CaseFacts otherCase,
        List<PublishedPeriods.Period> published,
        List<Posted> posted)
        implements Lookups {
    static final Elsewhere NOTHING = new Elsewhere(Map.of(), null, List.of());

    record Posted(String staff, String centre, LocalDate from) {}

    Elsewhere(
            Map<String, CentreOperation> centres,
            @Nullable CaseFacts otherCase,
            List<PublishedPeriods.Period> published) {
        this(centres, otherCase, published, List.of());
    }

    static Elsewhere posted(String staff, String centre, LocalDate from) {
        return NOTHING.with(new Posted(staff, centre, from));
    }

    static Elsewhere centreSuspended(String centre, String caretaker, LocalDate on) {
        return new Elsewhere(
                Map.of(centre, CentreOperation.begun(LocalDate.MIN).suspended(on, caretaker)), null, List.of());
    }

    Elsewhere with(Posted one) {
        return new Elsewhere(centres, otherCase, published, List.of(one));
    }

    static Elsewhere centreFrom(String centre, LocalDate from) {
        return new Elsewhere(Map.of(centre, CentreOperation.begun(from)), null, List.of());
    }

    static Elsewhere centreClosed(String centre, LocalDate on) {
        return new Elsewhere(Map.of(centre, CentreOperation.begun(LocalDate.MIN).closed(on)), null, List.of());
    }

    Elsewhere andClosed(String centre, LocalDate on) {
        Map<String, CentreOperation> both = new HashMap<>(centres);
        both.putAll(centreClosed(centre, on).centres());
        return new Elsewhere(both, otherCase, published, posted);
    }

    static Elsewhere otherCase(boolean struckOff) {
        return new Elsewhere(Map.of(), new CaseFacts(Given.OTHER_CENTRE, null, struckOff), List.of());
    }

    static Elsewhere published(LocalDate from, LocalDate to) {
        return new Elsewhere(Map.of(), null, List.of(new PublishedPeriods.Period(from, to)));
    }

    /** As metadata of a command. */
    Map<String, Object> told() {
        return Map.of(Lookups.KEY, this);
    }

    Map<String, Object> toldTo(Role sender) {
        return Map.of(Lookups.KEY, this, EventMetadata.ROLE, sender.code());
    }

    @Override
    public CentreOperation centre(String centre) {
        return centres.getOrDefault(centre, CentreOperation.UNKNOWN);
    }

    @Override
    public Optional<CaseFacts> caseOf(UUID caseId) {
        return Optional.ofNullable(otherCase);
    }

    @Override
    public List<String> inCareOf(String caretaker) {
        return List.of();
    }

    @Override
    public boolean isKeptForDuplicate(UUID caseId) {
        return false;
    }

    @Override
    public boolean isPosted(String staff, String centre, LocalDate day) {
        return posted.stream()
                .anyMatch(one -> one.staff().equals(staff) && one.centre().equals(centre) && !day.isBefore(one.from()));
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
        return LocalDate.MAX;
    }

    @Override
    public Optional<LocalDate> recordedAfter(long position) {
        return Optional.empty();
    }

    @Override
    public Optional<SignedHead> newestSigned() {
        return Optional.empty();
    }

    @Override
    public CentreDuties duties(String centre) {
        return CentreDuties.NONE;
    }

    @Override
    public PublishedPeriods publishedPeriods() {
        return new PublishedPeriods(published);
    }
}
