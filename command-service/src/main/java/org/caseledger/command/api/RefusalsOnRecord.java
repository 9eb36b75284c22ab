package org.caseledger.command.api;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.Command;
import org.caseledger.command.Refusal;
import org.caseledger.command.contacts.CallCommand;
import org.caseledger.command.gateway.CommandAuthorization;
import org.caseledger.command.lifecycle.ApproveErasure;
import org.caseledger.command.lifecycle.CaseCommand;
import org.caseledger.command.lifecycle.refusals.CaseNotNamed;
import org.caseledger.command.lookups.NotInScope;
import org.caseledger.command.lookups.RoleMayNot;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.AwaitedLooks;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.springframework.stereotype.Component;

/** Whoever is told why a case or call does not allow a command is told how it stands: that is a look, and nothing in the ledger says it. */
@Component
final class RefusalsOnRecord {
    /** Who may not send it, or not there, learns nothing; nor who does not name the case that is asked. */
    private static final Set<Class<? extends Refusal>> SAYS_NOTHING =
            Set.of(RoleMayNot.class, NotInScope.class, CaseNotNamed.class);

    private final AwaitedLooks looks;

    RefusalsOnRecord(AwaitedLooks looks) {
        this.looks = looks;
    }

    /**
     * Returns once it may be told.
     *
     * @param refusal a rule's no, or what else says how it stands
     * @throws org.caseledger.service.problem.ProblemException where that is not on record, or nobody knows it in time
     */
    void record(Command command, RuntimeException refusal, AccessScope sender) {
        if (SAYS_NOTHING.contains(refusal.getClass())) {
            return;
        }
        lookedAt(command).ifPresent(kind -> {
            Looker looker = Looker.of(sender.in(CommandAuthorization.actingAs(command, sender.roles())));
            command.targets().stream()
                    .map(one -> looks.begin(Look.at(looker, kind, UUID.fromString(one))))
                    .toList()
                    .forEach(looks::await);
        });
    }

    /** Empty for what is not there before the command. */
    private static Optional<LookKind> lookedAt(Command command) {
        if (command instanceof CaseCommand || command instanceof ApproveErasure) {
            return Optional.of(LookKind.CASE);
        }
        return command instanceof CallCommand && !command.begins()
                ? Optional.of(LookKind.HELPLINE_CALL)
                : Optional.empty();
    }
}
