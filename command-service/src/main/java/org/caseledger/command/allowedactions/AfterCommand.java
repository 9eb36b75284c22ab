package org.caseledger.command.allowedactions;

import java.util.List;
import java.util.Set;
import org.caseledger.command.Command;
import org.caseledger.command.lifecycle.CaseNow;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CentreState;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.service.accessledger.LookKind;
import org.jspecify.annotations.Nullable;

/**
 * How an aggregate stands.
 *
 * @param status of a case, after the version that was asked for
 * @param state of a centre, now
 * @param plan of follow-ups that is in force then
 * @param audience who may be told this; absent where everybody may who sends such commands
 * @param acceptable one command of each kind, and for each thing that its address names, that would be accepted now; where the sender
 *     would name another case or centre, one is supposed that fits
 */
public record AfterCommand(
        @Nullable CaseStatus status,
        @Nullable CentreState state,
        @Nullable FollowUpPlanned plan,
        @Nullable Audience audience,
        List<Command> acceptable) {
    /** Of an aggregate of which nothing of this is said. */
    public static final AfterCommand NOTHING = new AfterCommand(List.of());

    AfterCommand(@Nullable CentreState state, List<Command> acceptable) {
        this(null, state, null, null, acceptable);
    }

    AfterCommand(List<Command> acceptable) {
        this(null, acceptable);
    }

    public AfterCommand {
        acceptable = List.copyOf(acceptable);
    }

    /**
     * Who may be told how a case or call stands.
     *
     * @param look how it is on record that somebody is
     * @param theCase now, where it is one
     * @param centres that a call was passed to, or that took it up
     * @param madeBy who made the event of that version, where that can be told; of a call who logged it as well
     */
    public record Audience(LookKind look, @Nullable CaseNow theCase, Set<String> centres, Set<Object> madeBy) {}
}
