package org.caseledger.command.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.caseledger.command.authority.CentreScope;
import org.caseledger.command.centres.CentreCommand;
import org.caseledger.command.contacts.TakeUpCall;
import org.caseledger.command.eventstore.CommandKey;
import org.caseledger.command.lifecycle.ExpectedVersion;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/** A command with who sends it and on what condition. What of it goes on to the events is the event store's choice. */
final class Envelope {
    private Envelope() {}

    static CommandMessage<?> seal(Object command, Caller caller, Role role, @Nullable CommandKey key) {
        // Whoever has several roles acts in one of them, and sees and belongs to what that one does.
        AccessScope scope = caller.scope().in(role);
        CommandMessage<?> bare = GenericCommandMessage.asCommandMessage(command);
        Predicate<String> sees = scope::sees;
        Map<String, Object> about = new HashMap<>();
        about.put(EventMetadata.ACTOR, scope.actor());
        about.put(EventMetadata.ROLE, role.code());
        about.put(EventMetadata.COMMAND, bare.getIdentifier());
        about.put(CentreScope.SEES, sees);
        putIfPresent(about, EventMetadata.CENTRE, centre(command, scope));
        putIfPresent(about, EventMetadata.DISTRICT, scope.district());
        putIfPresent(about, ExpectedVersion.IF_MATCH, caller.ifMatch());
        putIfPresent(about, CommandKey.KEY, key);
        return bare.andMetaData(about);
    }

    private static void putIfPresent(Map<String, Object> about, String name, @Nullable Object value) {
        if (value != null) {
            about.put(name, value);
        }
    }

    /** Whoever belongs to several centres acts for the one that is named, else for the first. */
    private static @Nullable String centre(Object command, AccessScope scope) {
        if (command instanceof CentreCommand deed && scope.centres().contains(deed.centre())) {
            return deed.centre();
        }
        if (command instanceof TakeUpCall takeUp && scope.centres().contains(takeUp.centre())) {
            return takeUp.centre();
        }
        return scope.centres().stream().sorted().findFirst().orElse(null);
    }
}
