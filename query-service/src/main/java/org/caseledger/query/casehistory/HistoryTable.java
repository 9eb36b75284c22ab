package org.caseledger.query.casehistory;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.query.codes.Label;
import org.caseledger.query.listing.ListTable;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;

/** The history of a case as a file: each entry with its place in the log and in the tree. */
final class HistoryTable {
    static final ListTable<HistoryEntry> TABLE = with(ListTable.named("case-history"), entry -> entry);

    private HistoryTable() {}

    static <T> ListTable<T> with(ListTable<T> table, Function<T, HistoryEntry> entry) {
        return table.column("position", line -> entry.apply(line).position())
                .column("block", line -> entry.apply(line).block())
                .column("leaf", line -> entry.apply(line).leaf())
                .column("sequence", line -> entry.apply(line).sequence())
                .column(
                        "recordedOn",
                        line -> LocalDate.ofInstant(entry.apply(line).recordedAt(), LedgerClock.ZONE))
                .column("happenedOn", line -> entry.apply(line).occurredOn())
                .column("delayDays", line -> entry.apply(line).delayDays())
                .label("entry", line -> said(entry.apply(line)))
                .column("recordedBy", line -> entry.apply(line).actor())
                .label("role", line -> post(entry.apply(line)))
                .column("centre", line -> entry.apply(line).centre())
                .column("correctedBy", line -> numbers(entry.apply(line).correctedBy()))
                .column("voidedBy", line -> entry.apply(line).voidedBy());
    }

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
