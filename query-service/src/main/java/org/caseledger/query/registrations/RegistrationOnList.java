package org.caseledger.query.registrations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.AgeBand;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.HiddenCodes;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param centre that issued the number, and its district
 * @param on day of the registration
 * @param categories by the newest classification that is known, whatever its day; none while there is none
 * @param struckOff as far as is known, whatever the day of that
 */
record RegistrationOnList(
        UUID caseId,
        String number,
        String centre,
        String district,
        LocalDate on,
        IntakeChannel channel,
        AgeBand ageBand,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = HiddenCodes.LeftOut.class)
        List<Category> categories,

        @Nullable GbvimsType gbvimsType,
        boolean struckOff,
        @JsonIgnore String heldBy) {
    RegistrationOnList {
        categories = categories instanceof HiddenCodes ? categories : List.copyOf(categories);
    }

    static RegistrationOnList of(Registration line) {
        return new RegistrationOnList(
                line.caseId(),
                line.number(),
                line.centre(),
                CentreFilter.districtOf(line.centre()),
                line.on(),
                line.facets().intake().channel(),
                line.facets().intake().ageBand(),
                line.facets().categories(),
                line.facets().gbvimsType(),
                line.isStruckOff(),
                line.heldBy());
    }

    /** As this caller sees it: to the centre that issued the number a case that was handed over is one of others. */
    RegistrationOnList seenBy(AccessScope scope) {
        return scope.seesClassification(caseId) && scope.sees(heldBy)
                ? this
                : new RegistrationOnList(
                        caseId,
                        number,
                        centre,
                        district,
                        on,
                        channel,
                        ageBand,
                        new HiddenCodes<>(),
                        null,
                        struckOff,
                        heldBy);
    }
}
