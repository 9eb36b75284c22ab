package org.caseledger.command.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.caseledger.events.Role;
import org.junit.jupiter.api.Test;

class CommandParametersTest {
    private static final CommandMessage<?> BARE = GenericCommandMessage.asCommandMessage("any");

    /** As an aggregate has one. */
    @SuppressWarnings("unused")
    private void handle(String command, Sender sender, Lookups lookups) {}

    @Test
    void a_handler_is_given_what_goes_with_its_command() throws Exception {
        CommandMessage<?> sent = BARE.andMetaData(PermissiveFixture.sentBy(Role.CASE_WORKER, null, centre -> false))
                .andMetaData(Map.of(Lookups.KEY, new PermissiveLookups()));

        assertThat(resolver(1).resolveParameterValue(sent))
                .isInstanceOfSatisfying(
                        Sender.class, sender -> assertThat(sender.role()).isEqualTo(Role.CASE_WORKER));
        assertThat(resolver(2).resolveParameterValue(sent)).isInstanceOf(Lookups.class);
    }

    @Test
    void a_command_that_did_not_come_through_the_gateway_takes_nothing_for_granted() throws Exception {
        assertThat(resolver(1).matches(BARE)).isTrue();
        assertThatThrownBy(() -> resolver(1).resolveParameterValue(BARE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("String came without its sender, which the gateway adds to every command");
        assertThatThrownBy(() -> resolver(2).resolveParameterValue(BARE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("String came without its lookups, which the gateway adds to every command");
    }

    private static ParameterResolver<?> resolver(int index) throws NoSuchMethodException {
        Method handler =
                CommandParametersTest.class.getDeclaredMethod("handle", String.class, Sender.class, Lookups.class);
        ParameterResolverFactory factory = ClasspathParameterResolverFactory.forClass(CommandParametersTest.class);
        return Objects.requireNonNull(factory.createInstance(handler, handler.getParameters(), index));
    }
}
