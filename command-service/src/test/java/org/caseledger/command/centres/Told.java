package org.caseledger.command.centres;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.command.Refusal;
import org.caseledger.command.lookups.CaseFacts;
import org.caseledger.command.lookups.CentreDuties;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.PublishedPeriods;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.caseledger.events.SignedHead;
import org.caseledger.figures.CountedFigures;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/** What a command is told of the rest of the ledger: of no centre but those named, of no case and no publication unless said. */
record Told(
        Map<String, CentreOperation> centres,
        CentreDuties duties,
        @Nullable String inItsCare,
        PublishedPeriods publishedPeriods)
        implements Lookups {
    static final Told NOTHING = new Told(Map.of(), CentreDuties.NONE, null, new PublishedPeriods(List.of()));

    Told ofCentre(String centre, CentreOperation life) {
        Map<String, CentreOperation> all = new HashMap<>(centres);
        all.put(centre, life);
        return new Told(Map.copyOf(all), duties, inItsCare, publishedPeriods);
    }

    Told ofActiveCases(int cases) {
        return ofDuties(new CentreDuties(cases, null));
    }

    Told ofDuties(CentreDuties other) {
        return new Told(centres, other, inItsCare, publishedPeriods);
    }

    Told actingFor(String suspended) {
        return new Told(centres, duties, suspended, publishedPeriods);
    }

    Told ofPublication(LocalDate from, LocalDate to) {
        return new Told(
                centres, duties, inItsCare, new PublishedPeriods(List.of(new PublishedPeriods.Period(from, to))));
    }

    /** As metadata of a command. */
    Map<String, Object> with() {
        return Map.of(Lookups.KEY, this);
    }

    Map<String, Object> with(Role sender) {
        return Map.of(Lookups.KEY, this, EventMetadata.ROLE, sender.code());
    }

    @Override
    public CentreOperation centre(String centre) {
        return centres.getOrDefault(centre, CentreOperation.UNKNOWN);
    }

    @Override
    public Optional<CaseFacts> caseOf(UUID caseId) {
        return Optional.empty();
    }

    @Override
    public boolean isKeptForDuplicate(UUID caseId) {
        return false;
    }

    @Override
    public boolean isPosted(String staff, String centre, LocalDate day) {
        return false;
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
        return Optional.empty();
    }

    @Override
    public List<String> inCareOf(String caretaker) {
        return inItsCare == null ? List.of() : List.of(inItsCare);
    }

    @Override
    public CentreDuties duties(String centre) {
        return duties;
    }

    /** What a refusal says. */
    static Matcher<Refusal> withArguments(Object... arguments) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.arguments().equals(List.of(arguments));
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("a refusal that says ").appendValueList("", ", ", "", arguments);
            }
        };
    }
}
