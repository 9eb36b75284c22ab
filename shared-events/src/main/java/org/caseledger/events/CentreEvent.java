package org.caseledger.events;

/** A fact about a centre. */
public sealed interface CentreEvent extends Event permits CentreCommissioned, RegistrationNumberIssued {
    /** Identity of the centre, {@code BR-<district>-<number>}, for example {@code BR-PAT-02}. */
    String centre();
}
