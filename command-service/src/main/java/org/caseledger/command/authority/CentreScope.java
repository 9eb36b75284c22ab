package org.caseledger.command.authority;

import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandMessage;
import org.caseledger.command.evidence.CentreLife;
import org.caseledger.command.evidence.Evidence;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;

/** Whether the sender of a command sees the centre that holds what the deed is done on; asked by the aggregate, which alone knows it. */
public final class CentreScope {
    /** Key of the command's metadata: a {@code Predicate<String>} over centres. Every command through the door has it. */
    public static final String SEES = "sees";

    private CentreScope() {}

    /** @throws NotInScope if the sender neither sees this centre nor is staff of the caretaker of a suspended one */
    public static void check(CommandMessage<?> message, String centre) {
        if (!covers(message, centre)) {
            throw new NotInScope();
        }
    }

    /** For aggregates that answer in words of their own. */
    public static boolean covers(CommandMessage<?> message, String centre) {
        Predicate<?> sees = sees(message);
        return covers(sees, centre)
                || (isStaff(message)
                        && coversCaretaker(sees, Evidence.of(message).centre(centre)));
    }

    /** A command that does not say it comes round the door; nobody is let in by leaving something out. */
    private static Predicate<?> sees(CommandMessage<?> message) {
        if (message.getMetaData().get(SEES) instanceof Predicate<?> sees) {
            return sees;
        }
        throw new IllegalStateException(message.getCommandName() + " does not say which centres its sender sees");
    }

    /** The caretaker acts, not the officer of its district, who has no say in another one. */
    private static boolean isStaff(CommandMessage<?> message) {
        return message.getMetaData().get(EventMetadata.ROLE) instanceof String role
                && Role.valueOf(role).isCentreStaff();
    }

    private static boolean coversCaretaker(Predicate<?> sees, CentreLife centre) {
        return centre.suspension()
                .filter(suspension -> covers(sees, suspension.caretaker()))
                .isPresent();
    }

    @SuppressWarnings("unchecked") // nothing else is put under this key
    private static boolean covers(Predicate<?> sees, String centre) {
        return ((Predicate<String>) sees).test(centre);
    }
}
