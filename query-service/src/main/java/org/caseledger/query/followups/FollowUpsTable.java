package org.caseledger.query.followups;

import java.util.function.Function;
import org.caseledger.query.listing.ListTable;
import org.jspecify.annotations.Nullable;

/** A work list as a file. */
final class FollowUpsTable {
    static final ListTable<FollowUpOnList> TABLE = ListTable.<FollowUpOnList>named("follow-ups")
            .column("number", FollowUpOnList::number)
            .column("centre", FollowUpOnList::centre)
            .district("district", FollowUpOnList::district)
            .column("dueOn", FollowUpOnList::dueOn)
            .column("overdueFrom", FollowUpOnList::overdueFrom)
            .code("risk", FollowUpOnList::risk)
            .column("worker", FollowUpOnList::worker)
            .column("lastAttemptOn", line -> attempted(line, LastAttempt::on))
            .code("lastAttemptMode", line -> attempted(line, LastAttempt::mode))
            .code("lastAttemptOutcome", line -> attempted(line, LastAttempt::outcome))
            .column("caseId", FollowUpOnList::caseId);

    private FollowUpsTable() {}

    private static <V> @Nullable V attempted(FollowUpOnList line, Function<LastAttempt, V> field) {
        return line.lastAttempt() == null ? null : field.apply(line.lastAttempt());
    }
}
