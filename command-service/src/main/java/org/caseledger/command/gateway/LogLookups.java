package org.caseledger.command.gateway;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.Holders;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.command.eventstore.NewerEvent;
import org.caseledger.command.folds.PersistedFold;
import org.caseledger.command.lookups.CaseFacts;
import org.caseledger.command.lookups.CentreDuties;
import org.caseledger.command.lookups.CentreFacts;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.PublishedPeriods;
import org.caseledger.command.lookups.PublishedPeriods.Period;
import org.caseledger.command.reviews.Publications;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.Account;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CentreEvent;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Event;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.Place;
import org.caseledger.events.Role;
import org.caseledger.events.SignedHead;
import org.caseledger.figures.CountedFigures;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Finds out what aggregates ask about others: from the log, at the moment of asking. */
public final class LogLookups {
    private final LogReader log;
    private final Function<String, CentreFacts> centres;
    private final PersistedFold<CaseEvent, ActiveCasesByCentre> activeCases;
    private final PersistedFold<CentreEvent, Caretakers> caretakers;
    private final PersistedFold<CaseEvent, KeptCases> keptCases;
    private final TotalsInLog totals;
    private final SignedHeads signed;
    private final Supplier<UUID> unusedKeys;
    private volatile @Nullable LocalDate openedOn;
    private volatile Published published = new Published(new PublishedPeriods(List.of()), 0);

    /**
     * @param centres what is known of a centre as the log has it now
     * @param work where what is folded from the whole log is kept
     * @param views where signed checkpoints are published
     * @param unusedKeys gives another one each time
     */
    public LogLookups(
            LogReader log,
            Function<String, CentreFacts> centres,
            MongoDatabase work,
            MongoDatabase views,
            Supplier<UUID> unusedKeys) {
        this.log = log;
        this.unusedKeys = unusedKeys;
        this.centres = centres;
        this.activeCases = ActiveCasesByCentre.kept(log, work);
        this.caretakers = Caretakers.kept(log, work);
        this.keptCases = KeptCases.kept(log, work);
        this.totals = new TotalsInLog(log);
        this.signed = new SignedHeads(log, views);
    }

    public Answers forOneSending() {
        return new Answers();
    }

    /** What is folded from the whole log. */
    List<PersistedFold<?, ?>> folds() {
        return List.of(activeCases, caretakers, keptCases);
    }

    /** What one sending of a command is told; of a centre the same however often it asks. */
    public final class Answers implements Lookups {
        private final Map<String, CentreFacts> known = new HashMap<>();

        @Override
        public CentreOperation centre(String centre) {
            return facts(centre).life();
        }

        @Override
        public boolean isPosted(String staff, String centre, LocalDate day) {
            return facts(centre).staff().stream()
                    .anyMatch(tenure ->
                            tenure.staff().equals(staff) && tenure.role() != Role.SECURITY_GUARD && tenure.covers(day));
        }

        @Override
        public Optional<CountedFigures> counted(LocalDate from, LocalDate to, long position) {
            return Optional.of(totals.of(from, to, position));
        }

        @Override
        public Optional<LocalDate> recordedAfter(long position) {
            return log.holding(position + 1).map(block -> LocalDate.ofInstant(block.sealedAt(), LedgerClock.ZONE));
        }

        @Override
        public Optional<SignedHead> newestSigned() {
            return signed.newest();
        }

        @Override
        public LocalDate ledgerOpenedOn() {
            LocalDate day = openedOn;
            if (day == null) {
                day = Ledger.read(log).orElseThrow().openedOn();
                openedOn = day;
            }
            return day;
        }

        private CentreFacts facts(String centre) {
            return known.computeIfAbsent(centre, centres);
        }

        @Override
        public Optional<CaseFacts> caseOf(UUID caseId) {
            return factsOf(log.aggregate(caseId.toString(), 0));
        }

        @Override
        public boolean isKeptForDuplicate(UUID caseId) {
            return keptCases.ask(known -> known.has(caseId));
        }

        @Override
        public List<String> inCareOf(String caretaker) {
            return caretakers.ask(known -> known.inCareOf(caretaker));
        }

        @Override
        public CentreDuties duties(String centre) {
            return activeCases.ask(known -> known.of(centre));
        }

        @Override
        public UUID unusedKey() {
            return unusedKeys.get();
        }

        @Override
        public PublishedPeriods publishedPeriods() {
            return readPublications();
        }
    }

    private static Optional<CaseFacts> factsOf(List<RecordedEvent> events) {
        List<RecordedEntry> entries = new ArrayList<>();
        @Nullable Place newest = null;
        for (RecordedEvent recorded : events) {
            if (read(recorded) instanceof CaseEvent event) {
                entries.add(RecordedEntry.unplaced(recorded.event().sequence(), event));
                newest = event.moves().orElse(newest);
            }
        }
        return newest == null
                ? Optional.empty()
                : Optional.of(new CaseFacts(
                        newest.centre(),
                        Holders.of(
                                CaseEntries.of(entries),
                                entries.get(entries.size() - 1).sequence()),
                        isStruckOff(newest)));
    }

    private static boolean isStruckOff(Place place) {
        return Optional.of(place.account())
                .flatMap(Account::closingReason)
                .filter(ClosingReason::strikesOff)
                .isPresent();
    }

    /** Reads what came since, beside other askers: who waits for another one's reading may be told what was true before he asked. */
    private PublishedPeriods readPublications() {
        Published before = published;
        List<RecordedEvent> since = log.aggregate(Publications.ID, before.next);
        if (since.isEmpty()) {
            return before.periods;
        }
        List<Period> all = new ArrayList<>(before.periods.periods());
        for (RecordedEvent recorded : since) {
            if (read(recorded) instanceof FiguresPublished event) {
                all.add(new Period(event.from(), event.to()));
            }
        }
        Published now = new Published(
                new PublishedPeriods(all), since.get(since.size() - 1).event().sequence() + 1);
        published = now;
        return now.periods;
    }

    /** @param next sequence of the first publication that is not among them */
    private record Published(PublishedPeriods periods, long next) {}

    private static Event read(RecordedEvent recorded) {
        LogEvent stored = recorded.event();
        Class<? extends Event> type = EventTypes.classOf(stored.type(), stored.revision())
                .orElseThrow(() -> new NewerEvent(stored.type(), stored.revision(), recorded.position()));
        return LedgerJson.mapper().readValue(stored.payload(), type);
    }
}
