package org.caseledger.command.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.caseledger.command.eventstore.Receipt;
import org.jspecify.annotations.Nullable;

/** Answers what it was told to answer, and keeps what it was sent. */
final class ScriptedBus implements CommandBus {
    final List<CommandMessage<?>> sent = new ArrayList<>();
    private final Deque<CommandResultMessage<Object>> answers = new ArrayDeque<>();

    ScriptedBus thenStored(Receipt receipt) {
        answers.add(new GenericCommandResultMessage<>((Object) null, Map.of(Receipt.KEY, receipt)));
        return this;
    }

    ScriptedBus thenNothing() {
        answers.add(new GenericCommandResultMessage<>((Object) null));
        return this;
    }

    ScriptedBus then(Throwable failure) {
        answers.add(new GenericCommandResultMessage<>(failure));
        return this;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        sent.add(command);
        callback.onResult(command, (CommandResultMessage<? extends R>) (CommandResultMessage<?>) answers.remove());
    }

    @Override
    public @Nullable Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException();
    }
}
