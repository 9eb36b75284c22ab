package org.caseledger.command.deadlines;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.lifecycle.CaseCommand;

/** A day on which time alone makes something true of a case, unless something was recorded by then. */
interface Deadline {
    UUID caseId();

    /** The first day on which it is past. */
    LocalDate passedOn();

    /** What the case is asked then; it decides. */
    CaseCommand question(LocalDate today);
}
