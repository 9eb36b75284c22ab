package org.caseledger.query.centres;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.InspectionFinding;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An inspection in the inspection book.
 *
 * @param by pseudonymous id of the officer
 */
record InspectionOfCentre(
        UUID inspectionId,
        String centre,
        String district,
        LocalDate on,
        List<InspectionFinding> findings,
        @Nullable String by,
        @JsonIgnore Fact made) {

    static final Comparator<InspectionOfCentre> NEWEST_FIRST =
            Comparator.comparing(InspectionOfCentre::made, Fact.NEWEST_FIRST);

    /** What had been inspected by then, as far as was known. */
    static Stream<InspectionOfCentre> all(String centre, CentreLife life, Moment moment) {
        return life.inspections().stream()
                .filter(inspection -> Fact.holds(inspection.made(), moment))
                .map(inspection -> new InspectionOfCentre(
                        inspection.inspectionId(),
                        centre,
                        life.district(),
                        inspection.made().on(),
                        inspection.findings(),
                        inspection.by(),
                        inspection.made()));
    }
}
