package org.caseledger.query.casehistory;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.query.codes.Label;
import org.caseledger.service.needtoknow.Sights;
import org.jspecify.annotations.Nullable;

/** Tells what had become of each entry when a case had a sequence. */
final class KnowledgeWriter {
    private final Meanings meanings = new Meanings();
    /** Not what says something about other entries only, and what a later version knows. */
    private final Set<Long> countByThemselves;

    private final Map<Long, CaseEntry<?>> inForce;

    private final Sights sights;

    /** @param sights what the reader sees of the case */
    KnowledgeWriter(CaseEntries entries, long sequence, Sights sights) {
        this.sights = sights;
        this.countByThemselves = entries.recorded().stream()
                .filter(recorded -> !CaseEntries.isCorrection(recorded.event()))
                .map(RecordedEntry::sequence)
                .collect(Collectors.toSet());
        this.inForce =
                entries.known(sequence).stream().collect(Collectors.toMap(CaseEntry::sequence, Function.identity()));
    }

    KnownEntry tell(HistoryEntry entry) {
        EntryState state = state(entry);
        return new KnownEntry(entry, Label.of(state), state == EntryState.CORRECTED ? says(entry) : null);
    }

    private EntryState state(HistoryEntry entry) {
        if (entry.voidedBy() != null) {
            return EntryState.VOIDED;
        }
        if (countByThemselves.contains(entry.sequence()) && !inForce.containsKey(entry.sequence())) {
            return EntryState.SUPERSEDED;
        }
        return entry.correctedBy().isEmpty() ? EntryState.IN_FORCE : EntryState.CORRECTED;
    }

    private @Nullable Meaning says(HistoryEntry entry) {
        CaseEntry<?> version = inForce.get(entry.sequence());
        return version == null
                ? null
                : SealedKinds.told(version.event(), sights).map(meanings::of).orElse(null);
    }
}
