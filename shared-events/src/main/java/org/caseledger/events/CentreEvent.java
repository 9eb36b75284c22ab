package org.caseledger.events;

/** A fact about a centre. */
public sealed interface CentreEvent extends Event
        permits CentreCommissioned,
                CentreSuspended,
                CentreReopened,
                CentreClosed,
                StaffPosted,
                StaffRelieved,
                CentreInspected,
                RegistrationNumberIssued,
                PaperNumberTaken {
    /** Identity of the centre, {@code BR-<district>-<number>}, for example {@code BR-PAT-02}. */
    String centre();
}
