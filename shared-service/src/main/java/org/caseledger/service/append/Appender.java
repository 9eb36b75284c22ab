package org.caseledger.service.append;

/** Brings the events of a command into the log. */
@FunctionalInterface
public interface Appender {
    /**
     * Waits for the outcome.
     *
     * @return position of its first event
     * @throws AppendConflict where another event stands in the place of one of them
     * @throws KeyAlreadyStored where a command with its key is stored
     * @throws NotStored where it is certain that nothing of it is stored or will be
     * @throws OutcomeUnknown where it is not
     */
    long append(Append append);
}
