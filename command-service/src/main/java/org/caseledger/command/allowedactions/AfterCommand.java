package org.caseledger.command.allowedactions;

import java.util.List;
import org.caseledger.command.Command;
import org.caseledger.command.lifecycle.CaseNow;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CentreState;
import org.caseledger.events.FollowUpPlanned;
import org.jspecify.annotations.Nullable;

/**
 * How an aggregate stands.
 *
 * @param status of a case, after the version that was asked for
 * @param state of a centre, now
 * @param plan of follow-ups that is in force then
 * @param theCase now, where it is one
 * @param madeBy who made the event of that version, where that can be told
 * @param acceptable one command of each kind, and for each thing that its address names, that would be accepted now; where the sender
 *     would name another case or centre, one is supposed that fits
 */
public record AfterCommand(
        @Nullable CaseStatus status,
        @Nullable CentreState state,
        @Nullable FollowUpPlanned plan,
        @Nullable CaseNow theCase,
        @Nullable Object madeBy,
        List<Command> acceptable) {
    /** Of an aggregate of which nothing of this is said. */
    public static final AfterCommand NOTHING = new AfterCommand(null, null, null, null, null, List.of());

    /** Of what is neither a case nor a centre. */
    AfterCommand(List<Command> acceptable) {
        this(null, null, null, null, null, acceptable);
    }

    public AfterCommand {
        acceptable = List.copyOf(acceptable);
    }
}
