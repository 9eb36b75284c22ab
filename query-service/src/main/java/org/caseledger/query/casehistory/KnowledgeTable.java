package org.caseledger.query.casehistory;

import org.caseledger.query.listing.ListTable;

/** What was known of a case as a file: each entry of its history with what had become of it. */
final class KnowledgeTable {
    static final ListTable<KnownEntry> TABLE = HistoryTable.with(
                    ListTable.<KnownEntry>named("case-knowledge"), KnownEntry::entry)
            .label("entryState", KnownEntry::state);

    private KnowledgeTable() {}
}
