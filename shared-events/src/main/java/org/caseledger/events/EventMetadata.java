package org.caseledger.events;

/** Keys of what travels beside an event's payload. */
public final class EventMetadata {
    /** Pseudonymous staff id of who did it. */
    public static final String ACTOR = "actor";
    /** {@link Role} the actor had at that time. */
    public static final String ROLE = "role";
    /** Centre the actor belonged to at that time; absent for officers outside centres. */
    public static final String CENTRE = "centre";
    /** District the actor belonged to at that time, if any. */
    public static final String DISTRICT = "district";
    /** Identity of the command that caused the event. */
    public static final String COMMAND = "command";
    /** Given to handlers only, never stored: position of the event in the log, a long. */
    public static final String POSITION = "position";
    /** Given to handlers only, never stored: when its block was sealed, an {@link java.time.Instant}. */
    public static final String SEALED_AT = "sealedAt";

    private EventMetadata() {}
}
