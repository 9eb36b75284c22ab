package org.caseledger.events;

import java.util.List;

/** An event that may have a sealed part: what is personal stands there alone. */
public interface PersonalEvent {
    /** Of whom something is sealed, and under which key; in the order of the parts. Empty where nothing is. */
    List<PersonKey> keys();
}
