package org.caseledger.query.appointments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.LegalStep;
import org.jspecify.annotations.Nullable;

/**
 * A hearing or a meeting that lies ahead.
 *
 * @param centre that holds the case on the day
 * @param on day of the hearing or the meeting
 * @param legalStep that has the hearing; absent for a meeting of the stakeholders
 * @param setOn day on which its day was set
 * @param sequence of the entry in its case
 */
public record Appointment(
        UUID caseId,
        String number,
        String centre,
        LocalDate on,
        @Nullable LegalStep legalStep,
        @JsonIgnore LocalDate setOn,
        @JsonIgnore long sequence) {}
