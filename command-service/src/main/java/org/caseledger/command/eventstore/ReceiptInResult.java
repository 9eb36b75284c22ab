package org.caseledger.command.eventstore;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Adds the {@link Receipt} to a command's result, which exists before its events are stored. */
public final class ReceiptInResult implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandResultMessage<Object> result = GenericCommandResultMessage.asCommandResultMessage(chain.proceed());
        Receipted receipted = new Receipted(result);
        unitOfWork.onCommit(committed -> receipted.receipt = committed.root().getResource(Receipt.KEY));
        return receipted;
    }

    private static final class Receipted extends GenericCommandResultMessage<Object> {
        private static final long serialVersionUID = 1L;
        private transient volatile @Nullable Receipt receipt;

        Receipted(CommandResultMessage<Object> result) {
            super(result);
        }

        @Override
        public MetaData getMetaData() {
            Receipt stored = receipt;
            MetaData metaData = super.getMetaData();
            return stored == null ? metaData : metaData.and(Receipt.KEY, stored);
        }
    }
}
