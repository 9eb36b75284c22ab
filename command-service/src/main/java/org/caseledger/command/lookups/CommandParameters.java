package org.caseledger.command.lookups;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives the handlers of commands their {@link Sender} and {@link Lookups}, which the gateway adds to every command. Found by its name in
 * {@code META-INF/services}.
 */
public final class CommandParameters implements ParameterResolverFactory {
    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable handler, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == Lookups.class) {
            return new Added<>(Lookups.class, Lookups.KEY);
        }
        return type == Sender.class ? new Added<>(Sender.class, Sender.KEY) : null;
    }

    private record Added<T>(Class<T> type, String key) implements ParameterResolver<T> {
        /** @throws IllegalStateException for a command that did not come through the gateway: nothing is taken for granted */
        @Override
        public T resolveParameterValue(Message<?> command) {
            if (type.isInstance(command.getMetaData().get(key))) {
                return type.cast(command.getMetaData().get(key));
            }
            throw new IllegalStateException(command.getPayloadType().getSimpleName() + " came without its " + key
                    + ", which the gateway adds to every command");
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
