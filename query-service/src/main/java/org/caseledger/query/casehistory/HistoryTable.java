package org.caseledger.query.casehistory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.query.codes.Label;
import org.caseledger.query.listing.ListTable;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;

/** The history of a case as a file: each entry with its place in the log and in the tree. */
final class HistoryTable {
    static final ListTable<HistoryEntry> TABLE = ListTable.<HistoryEntry>named("case-history")
            .column("position", HistoryEntry::position)
            .column("block", HistoryEntry::block)
            .column("leaf", HistoryEntry::leaf)
            .column("sequence", HistoryEntry::sequence)
            .column("recordedOn", entry -> LocalDate.ofInstant(entry.recordedAt(), LedgerClock.ZONE))
            .column("happenedOn", HistoryEntry::occurredOn)
            .column("delayDays", HistoryEntry::delayDays)
            .label("entry", HistoryTable::said)
            .column("recordedBy", HistoryEntry::actor)
            .label("role", HistoryTable::post)
            .column("centre", HistoryEntry::centre)
            .column("correctedBy", entry -> numbers(entry.correctedBy()))
            .column("voidedBy", HistoryEntry::voidedBy);

    private HistoryTable() {}

    private static Label said(HistoryEntry entry) {
        return new Label(entry.type(), entry.meaning().en(), entry.meaning().hi());
    }

    private static @Nullable Label post(HistoryEntry entry) {
        HistoryEntry.ActingRole role = entry.role();
        return role == null
                ? null
                : new Label(role.code(), role.label().en(), role.label().hi());
    }

    private static @Nullable String numbers(List<Long> sequences) {
        return sequences.isEmpty()
                ? null
                : sequences.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }
}
