package org.caseledger.command.finding;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.command.folds.FoldProgress;
import org.caseledger.command.folds.LogFollowing;
import org.caseledger.command.reveal.CaseUnderSeal;
import org.caseledger.command.sealing.BeingForgotten;
import org.caseledger.command.sealing.CannotBeOpened;
import org.caseledger.command.sealing.DataKeys;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.command.sealing.RootKey;
import org.caseledger.command.searchindex.SearchIndexSchema;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.IdentityRecorded;
import org.caseledger.events.TransferAccepted;
import org.caseledger.service.mongo.LedgerDatabases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index as the log is: of each case that an identity was recorded of an entry, made of all of the case as it stands. A search brings it up to the head of the log before it looks, so
 * that nobody is missed whose identity is stored. An entry that is due while the keys of its case are closed, or are not to be had, waits until they open again, or she is forgotten. A new generation of wrapping keys makes it anew, under a root of its own.
 */
final class SearchIndexing implements LogFollowing.Follower {
    static final String PROGRESS = "search-index/" + SearchIndexSchema.MADE_NOW;

    private static final String IDENTITY = IdentityRecorded.class.getSimpleName();

    /** What else may change by what, or where, a case is found. */
    private static final Set<String> CHANGES =
            Set.of(EntryVoided.class.getSimpleName(), TransferAccepted.class.getSimpleName());

    /** However many search meanwhile: after many keys were lost it takes seconds. */
    private static final Duration TRIED_AGAIN_EVERY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexing.class);

    private final LogReader log;
    private final SearchIndex index;
    private final DataKeys keys;
    private final PersonalSealing sealing;
    private final UUID ledger;
    private final LogFollowing following;
    /** Cases whose keys were not to be had, and when they were last tried. */
    private final Map<UUID, Long> unopened = new HashMap<>();

    SearchIndexing(LogReader log, LedgerDatabases databases, DataKeys keys, PersonalSealing sealing, UUID ledger) {
        this.log = log;
        this.index = new SearchIndex(databases.keys());
        this.keys = keys;
        this.sealing = sealing;
        this.ledger = ledger;
        this.following =
                new LogFollowing(log, new FoldProgress(databases.work(), PROGRESS, index::newestGeneration), this);
    }

    /**
     * Brings it up to the head of the log first.
     *
     * @throws CannotBeOpened where another node keeps it under a newer wrapping key than are here
     * @throws org.caseledger.command.sealing.SealingNotSetUp where nothing is sealed here
     */
    synchronized CurrentIndex current() {
        keys.roots(); // or nothing is read for nothing
        int generation = following.readOn();
        makeWaiting(generation);
        return new CurrentIndex(index, generation, root(generation), ledger);
    }

    @Override
    public String name() {
        return "Entries by which cases are found";
    }

    @Override
    public boolean hasBegun(int generation) {
        return index.root(generation)
                .filter(stored -> !keys.roots().isOutdated(stored))
                .isPresent();
    }

    @Override
    public void begin(int generation) {
        index.begin(generation, keys.roots().fresh());
    }

    @Override
    public void take(int generation, List<Block> blocks) {
        Set<UUID> identified = casesOf(blocks, Set.of(IDENTITY));
        Set<UUID> changed = casesOf(blocks, CHANGES);
        identified.addAll(index.among(generation, changed));
        if (!identified.isEmpty()) {
            index.write(made(generation, identified));
        }
    }

    private void makeWaiting(int generation) {
        Set<UUID> waiting = index.waiting(generation);
        unopened.keySet().retainAll(waiting);
        waiting.removeIf(this::wasJustTried);
        if (!waiting.isEmpty()) {
            List<Document> made = made(generation, waiting);
            index.write(made);
            index.waitNoMore(generation, made);
        }
    }

    private boolean wasJustTried(UUID id) {
        Long tried = unopened.get(id);
        return tried != null && System.nanoTime() - tried < TRIED_AGAIN_EVERY.toNanos();
    }

    private List<Document> made(int generation, Set<UUID> cases) {
        RootKey root = root(generation);
        return cases.stream()
                .flatMap(one -> CaseUnderSeal.read(log, one).stream().map(read -> entry(generation, one, read, root)))
                .toList();
    }

    private static Set<UUID> casesOf(List<Block> blocks, Set<String> types) {
        Set<UUID> cases = new LinkedHashSet<>();
        for (Block block : blocks) {
            for (RecordedEvent recorded : block.recorded()) {
                LogEvent event = recorded.event();
                if (types.contains(event.type())) {
                    cases.add(UUID.fromString(event.aggregate()));
                }
            }
        }
        return cases;
    }

    private Document entry(int generation, UUID id, CaseUnderSeal theCase, RootKey root) {
        try {
            return SearchIndex.entry(
                    generation,
                    id,
                    theCase.heldBy(),
                    KnownIdentity.kept(theCase, sealing),
                    theCase.version(),
                    new IndexTokens(root, ledger, theCase.heldBy()));
        } catch (BeingForgotten e) {
            return SearchIndex.waiting(generation, id, theCase.version());
        } catch (CannotBeOpened e) {
            if (unopened.put(id, System.nanoTime()) == null) {
                LOG.warn("Case {} is found by nothing of late until its key is to be had: {}", id, e.getMessage());
            }
            return SearchIndex.waiting(generation, id, theCase.version());
        }
    }

    private RootKey root(int generation) {
        Document stored = index.root(generation)
                .orElseThrow(() -> new IllegalStateException("the index was dropped while it was read"));
        return keys.roots().open(stored);
    }
}
