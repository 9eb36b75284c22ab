package org.caseledger.command.eventstore;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.caseledger.command.gateway.CommandDispatch;
import org.caseledger.command.gateway.DispatchResult;
import org.caseledger.service.append.CommandKey;

/** Sends commands to a node as the service does, whose handler decides on these events. */
final class Dispatching {
    private Dispatching() {}

    static DispatchResult to(Node node, CommandKey key, String aggregate, long from, int count) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(
                String.class.getName(),
                command -> new GenericCommandResultMessage<>(
                        "done", Map.of(Receipt.KEY, node.append(key, aggregate, from, count))));
        CommandMessage<String> command = new GenericCommandMessage<>("do it", Map.of(CommandKey.KEY, key));
        return new CommandDispatch(bus, node.outcomes::find).once(command);
    }
}
