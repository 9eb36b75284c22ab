package org.caseledger.command.authority;

import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandMessage;

/** Whether the sender of a command sees the centre that holds what the deed is done on; asked by the aggregate, which alone knows it. */
public final class CentreScope {
    /** Key of the command's metadata: a {@code Predicate<String>} over centres. Every command through the door has it. */
    public static final String SEES = "sees";

    private CentreScope() {}

    /** @throws NotInScope if the sender does not see this centre */
    public static void check(CommandMessage<?> message, String centre) {
        if (message.getMetaData().get(SEES) instanceof Predicate<?> sees && !covers(sees, centre)) {
            throw new NotInScope();
        }
    }

    @SuppressWarnings("unchecked") // nothing else is put under this key
    private static boolean covers(Predicate<?> sees, String centre) {
        return ((Predicate<String>) sees).test(centre);
    }
}
