package org.caseledger.events;

import java.util.List;

/** An event with a sealed part: what is personal stands there alone. The open feed says of it where it stands and nothing else. */
public interface PersonalEvent {
    /** Of whom something is sealed, and under which key; in the order of the parts. */
    List<PersonKey> keys();
}
