package org.caseledger.command.gateway;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.caseledger.command.Command;
import org.caseledger.command.centres.CentreCommand;
import org.caseledger.command.lifecycle.ExpectedVersion;
import org.caseledger.command.lookups.CentreScope;
import org.caseledger.command.lookups.Sender;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.append.CommandKey;
import org.jspecify.annotations.Nullable;

/** Commands as messages: with who sends them and on what condition. What of that goes on to the events is the event store's choice. */
public final class CommandMessages {
    private CommandMessages() {}

    public static CommandMessage<?> of(Command command, Caller caller, Role role, @Nullable CommandKey key) {
        AccessScope scope = caller.scope().in(role);
        CommandMessage<?> bare = GenericCommandMessage.asCommandMessage(command);
        Map<String, Object> about = new HashMap<>();
        about.put(EventMetadata.ACTOR, scope.actor());
        about.put(EventMetadata.ROLE, role.code());
        about.put(EventMetadata.COMMAND, bare.getIdentifier());
        about.put(Sender.KEY, new ScopedSender(role, scope));
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

    /** Whoever belongs to several centres acts for the one that is named, else for the first, until the aggregate says for which ({@link CentreScope#actFor}). */
    private static @Nullable String centre(Command command, AccessScope scope) {
        if (command instanceof CentreCommand atCentre && scope.centres().contains(atCentre.centre())) {
            return atCentre.centre();
        }
        return scope.centres().stream().sorted().findFirst().orElse(null);
    }
}
