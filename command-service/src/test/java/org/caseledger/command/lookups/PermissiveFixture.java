package org.caseledger.command.lookups;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/** Commands that bring no lookups and no sender of their own have what lets them pass: a sender in the role they name who sees every centre. */
public final class PermissiveFixture {
    public static final MessageDispatchInterceptor<CommandMessage<?>> PERMISSIVE = commands -> (index, command) ->
            command.withMetaData(MetaData.from(passing(command.getMetaData())).mergedWith(command.getMetaData()));

    private PermissiveFixture() {}

    /** As metadata of a command. */
    public static Map<String, Object> passing(Map<String, ?> given) {
        Object role = given.get(EventMetadata.ROLE);
        Object district = given.get(EventMetadata.DISTRICT);
        return Map.of(
                Lookups.KEY,
                new PermissiveLookups(),
                Sender.KEY,
                sender(
                        role == null ? Role.SYSTEM : Role.valueOf(role.toString()),
                        district == null ? null : district.toString(),
                        centre -> true));
    }

    /** As metadata of a command: all that goes with a sender in this role who sees these centres. */
    public static Map<String, Object> sentBy(Role role, @Nullable String district, Predicate<String> sees) {
        Map<String, Object> about = new HashMap<>();
        about.put(EventMetadata.ROLE, role.code());
        about.put(Sender.KEY, sender(role, district, sees));
        return about;
    }

    private static Sender sender(Role role, @Nullable String district, Predicate<String> sees) {
        return new Sender() {
            @Override
            public Role role() {
                return role;
            }

            @Override
            public boolean sees(String centre) {
                return sees.test(centre);
            }

            @Override
            public boolean belongsTo(String centre) {
                return false;
            }

            @Override
            public @Nullable String district() {
                return district;
            }
        };
    }

    public static <A> AggregateTestFixture<A> of(Class<A> aggregate) {
        AggregateTestFixture<A> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandDispatchInterceptor(PERMISSIVE);
        return fixture;
    }
}
