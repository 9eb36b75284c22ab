package org.caseledger.query.helplinecalls;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.Code;
import org.caseledger.events.HelplineSource;
import org.caseledger.query.listing.DayRange;
import org.jspecify.annotations.Nullable;

/**
 * What the helpline log is narrowed by; absent conditions narrow nothing.
 *
 * @param centre it was passed to or that took it up
 * @param district it is about
 * @param from first day of a call
 * @param to last day of a call
 * @param takenUp whether it became a case
 */
public record CallFilter(
        @Nullable String centre,
        @Nullable String district,
        @Nullable HelplineSource source,
        @Nullable CallClass callClass,
        @Nullable CallDisposition disposition,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean takenUp) {

    /** Passed to a centre, or on by it, and not taken up by any. */
    public static CallFilter passedTo(String centre) {
        return new CallFilter(centre, null, null, null, null, null, null, false);
    }

    DayRange days() {
        return new DayRange(from, to);
    }

    List<Bson> conditions() {
        List<Bson> conditions = new ArrayList<>();
        addEqual(conditions, HelplineCallsModel.CENTRES, centre);
        addEqual(conditions, "district", district);
        addEqual(conditions, "source", code(source));
        addEqual(conditions, "callClass", code(callClass));
        addEqual(conditions, "disposition", code(disposition));
        addEqual(conditions, HelplineCallsModel.IS_TAKEN_UP, takenUp);
        if (from != null) {
            conditions.add(Filters.gte(HelplineCallsModel.LOGGED_ON, from.toString()));
        }
        if (to != null) {
            conditions.add(Filters.lte(HelplineCallsModel.LOGGED_ON, to.toString()));
        }
        return conditions;
    }

    /** The same for a call in memory. */
    boolean takes(CountedCall call) {
        CallTraits traits = call.traits();
        return (centre == null || traits.centres().contains(centre))
                && (district == null || district.equals(traits.district()))
                && (source == null || source == traits.source())
                && (callClass == null || callClass == traits.callClass())
                && (disposition == null || disposition == traits.disposition())
                && (takenUp == null || takenUp == traits.isTakenUp())
                && (from == null || call.epochDay() >= from.toEpochDay())
                && (to == null || call.epochDay() <= to.toEpochDay());
    }

    private static @Nullable String code(@Nullable Code code) {
        return code == null ? null : code.code();
    }

    private static void addEqual(List<Bson> conditions, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(Filters.eq(field, value));
        }
    }
}
