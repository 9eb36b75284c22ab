package org.caseledger.verifier.figures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.verifier.entry.EventEntry;
import org.caseledger.verifier.export.EventStreams;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.merkle.MerkleHash;
import org.caseledger.verifier.merkle.TreeFrontier;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;
import org.caseledger.verifier.trust.EarlierCheckpoint;
import org.jspecify.annotations.Nullable;

/** Goes over all events up to the publication once: the tree over their entries, and what those say that may count. */
final class FiguresWalk {
    private final FiguresFiles files;
    private final PublishedFigures.@Nullable NamedState named;
    private final @Nullable EarlierCheckpoint earlier;
    private final CheckReport report;
    private final TreeFrontier tree = new TreeFrontier();
    private final EventStreams streams;
    private final CountedEvents counted;
    private boolean isComplete = true;

    /** @param earlier with which these events begin, to be compared on the way; absent where that is proved otherwise */
    FiguresWalk(
            FiguresFiles files,
            @Nullable PublishedFigures published,
            @Nullable EarlierCheckpoint earlier,
            CheckReport report) {
        this.files = files;
        this.named = published == null ? null : published.state();
        this.earlier = earlier;
        this.report = report;
        this.streams = new EventStreams(report);
        this.counted = new CountedEvents(published, report);
    }

    /** The root over all entries; empty where one cannot be read, which it says. */
    Optional<HashValue> check() {
        int before = report.brokenSoFar();
        compareOnTheWay();
        for (long bundle = 0; bundle < files.bundles(); bundle++) {
            Optional<List<byte[]>> entries = files.entries(bundle);
            if (entries.isEmpty()) {
                isComplete = false;
                report.unseen(Statement.REST_NOT_READ, tree.size());
                return Optional.empty();
            }
            add(bundle, entries.get());
        }
        files.sayWhatIsLeft();
        if (report.brokenSoFar() == before) {
            report.holds(Statement.STREAMS_HOLD, tree.size(), streams.aggregates());
        }
        if (isComplete) {
            counted.end(before);
        }
        return Optional.of(tree.root());
    }

    /** What the postings make; absent where not all are there. */
    byte @Nullable [] reportMade() {
        return isComplete ? counted.reportMade() : null;
    }

    private void add(long bundle, List<byte[]> entries) {
        List<byte[]> payloads = files.payloads(bundle).orElse(List.of());
        Map<HashValue, byte[]> byHash = new HashMap<>();
        payloads.forEach(payload -> byHash.put(HashValue.over(payload), payload));
        int given = 0;
        boolean isWhole = true;
        long elsewhere = -1;
        for (byte[] bytes : entries) {
            long position = tree.size();
            try {
                EventEntry entry = EventEntry.read(bytes);
                streams.follow(position, entry);
                requireKnown(position, entry);
                if (KnownTypes.isGiven(entry.type())) {
                    byte[] payload = byHash.get(entry.payload());
                    isWhole &= payload != null;
                    if (elsewhere < 0 && given < payloads.size() && !Arrays.equals(payload, payloads.get(given))) {
                        elsewhere = position;
                    }
                    given++;
                    count(position, entry, payload);
                }
            } catch (Malformed e) {
                isComplete = false;
                report.broken(Statement.ENTRY_MALFORMED, position, e.remark());
            }
            tree.add(MerkleHash.leaf(bytes));
            compareOnTheWay();
        }
        if (payloads.size() != given) {
            isComplete = false;
            report.broken(Statement.PAYLOAD_COUNT, files.payloadFile(bundle), payloads.size(), given);
        } else if (isWhole && elsewhere >= 0) { // of what is left out or inserted others tell
            report.broken(Statement.PAYLOAD_ELSEWHERE, elsewhere);
        }
    }

    private void requireKnown(long position, EventEntry entry) {
        if (!KnownTypes.isKnown(entry.type(), entry.revision())) {
            isComplete = false;
            report.broken(Statement.COMPLETENESS_NOT_SHOWN, position, entry.type(), entry.revision());
        }
    }

    /** Nothing is counted any more once something is missing: all that follows would be out of balance. */
    private void count(long position, EventEntry entry, byte @Nullable [] payload) {
        if (payload == null) {
            isComplete = false;
            report.broken(Statement.PAYLOAD_MISSING, position);
        } else if (isComplete) {
            counted.add(position, entry, payload);
        }
    }

    private void compareOnTheWay() {
        if (earlier != null && earlier.checkpoint().size() == tree.size()) {
            earlier.check(tree.root(), report);
        }
        if (named != null && named.size() == tree.size()) {
            if (tree.root().toString().equals(named.root())) {
                report.holds(Statement.PUBLISHED_STATE_HOLDS, named.size());
            } else {
                report.broken(Statement.PUBLISHED_STATE_DIFFERS, named.size(), named.root());
            }
        }
    }
}
