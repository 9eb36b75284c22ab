package org.caseledger.command.personal;

import java.util.List;

/** A command that brings something personal. Its aggregate does not look at that: it goes nowhere but under the seal of the event that the command leads to. */
public interface PersonalCommand {
    /** In the order of the keys of that event. */
    List<PersonalText> personal();
}
