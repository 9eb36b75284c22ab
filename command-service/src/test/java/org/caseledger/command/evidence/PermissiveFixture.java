package org.caseledger.command.evidence;

import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.authority.CentreScope;

/** Commands that bring no evidence and no scope of their own have what lets them pass. */
public final class PermissiveFixture {
    public static final MessageDispatchInterceptor<CommandMessage<?>> PERMISSIVE = commands ->
            (index, command) -> command.withMetaData(MetaData.from(passing()).mergedWith(command.getMetaData()));

    private static final Predicate<String> EVERY_CENTRE = centre -> true;

    /** As metadata of a command. */
    public static Map<String, Object> passing() {
        return Map.of(Evidence.KEY, new PermissiveEvidence(), CentreScope.SEES, EVERY_CENTRE);
    }

    private PermissiveFixture() {}

    public static <A> AggregateTestFixture<A> of(Class<A> aggregate) {
        AggregateTestFixture<A> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandDispatchInterceptor(PERMISSIVE);
        return fixture;
    }
}
