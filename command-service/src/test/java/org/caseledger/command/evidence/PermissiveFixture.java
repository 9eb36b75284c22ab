package org.caseledger.command.evidence;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Commands that bring no evidence of their own are told what lets them pass. */
public final class PermissiveFixture {
    public static final MessageDispatchInterceptor<CommandMessage<?>> PERMISSIVE =
            commands -> (index, command) -> command.getMetaData().containsKey(Evidence.KEY)
                    ? command
                    : command.andMetaData(Map.of(Evidence.KEY, new PermissiveEvidence()));

    private PermissiveFixture() {}

    public static <A> AggregateTestFixture<A> of(Class<A> aggregate) {
        AggregateTestFixture<A> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandDispatchInterceptor(PERMISSIVE);
        return fixture;
    }
}
