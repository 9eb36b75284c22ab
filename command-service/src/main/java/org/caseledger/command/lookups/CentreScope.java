package org.caseledger.command.lookups;

import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.caseledger.events.EventMetadata;

/** Whether the sender of a command may act for the centre that it is about; asked by the aggregate, which alone knows that centre. */
public final class CentreScope {
    private CentreScope() {}

    /** @throws NotInScope if the sender neither sees this centre nor is staff of the caretaker of a suspended one */
    public static void check(Sender sender, Lookups lookups, String centre) {
        if (!covers(sender, lookups, centre)) {
            throw new NotInScope();
        }
    }

    /** For aggregates that answer in words of their own. */
    public static boolean covers(Sender sender, Lookups lookups, String centre) {
        return sender.sees(centre) || (sender.role().isCentreStaff() && seesCaretaker(sender, lookups.centre(centre)));
    }

    /** Puts on record with what comes of the command the centre at which its sender, who may be staff of several, acts for this one. */
    public static void actFor(Sender sender, Lookups lookups, String centre) {
        Optional<String> at = sender.belongsTo(centre)
                ? Optional.of(centre)
                : lookups.centre(centre).caretaker().filter(sender::belongsTo);
        at.ifPresent(own -> CurrentUnitOfWork.get()
                .transformMessage(command -> command.andMetaData(Map.of(EventMetadata.CENTRE, own))));
    }

    /** The caretaker acts, not the officer of its district, who has no say in another one. */
    private static boolean seesCaretaker(Sender sender, CentreOperation centre) {
        return centre.caretaker().filter(sender::sees).isPresent();
    }
}
