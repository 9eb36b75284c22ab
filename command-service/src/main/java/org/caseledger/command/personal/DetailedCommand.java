package org.caseledger.command.personal;

import java.util.List;
import org.caseledger.events.SealedDetail;

/** A command that says in codes what is done, and may bring something personal with it. */
public interface DetailedCommand extends PersonalCommand {
    PersonalDetails details();

    /** What it brings, by kind alone: this much its aggregate knows. */
    default List<SealedDetail> sealed() {
        return details().fields();
    }

    @Override
    default List<PersonalText> personal() {
        return details().texts();
    }
}
