package org.caseledger.events;

import java.util.UUID;

/** A fact about a call to a helpline. */
public sealed interface ContactEvent extends Event permits HelplineCallLogged, CallRouted, CallTakenUp {
    /** Random identity of the call. */
    UUID callId();
}
