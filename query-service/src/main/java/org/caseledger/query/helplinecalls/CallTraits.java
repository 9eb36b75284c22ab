package org.caseledger.query.helplinecalls;

import java.util.List;
import org.bson.Document;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.HelplineSource;
import org.caseledger.query.listing.CentreFilter;
import org.jspecify.annotations.Nullable;

/** What calls are counted by, beside their day: many calls have the same. */
record CallTraits(
        HelplineSource source,
        CallClass callClass,
        CallDisposition disposition,
        @Nullable String district,
        @Nullable String loggedBy,
        List<String> centres,
        boolean isRouted,
        boolean isTakenUp) {

    static final String SOURCE = "source";
    static final String CALL_CLASS = "callClass";
    static final String DISPOSITION = "disposition";
    static final String DISTRICT = "district";
    static final String LOGGED_BY = "loggedBy";
    static final String ROUTES = "routes";

    private static final String IS_ROUTED = "isRouted";

    static CallTraits of(HelplineCallRecord call) {
        return new CallTraits(
                call.source(),
                call.callClass(),
                call.disposition(),
                call.district(),
                call.loggedBy(),
                List.copyOf(call.centres()),
                !call.routes().isEmpty(),
                call.takenUp() != null);
    }

    /** Of a document of the view, whose fields are those of the record. */
    static CallTraits of(Document call) {
        return of(call, !call.getList(ROUTES, Document.class).isEmpty());
    }

    private static CallTraits of(Document call, boolean isRouted) {
        return new CallTraits(
                HelplineSource.valueOf(call.getString(SOURCE)),
                CallClass.valueOf(call.getString(CALL_CLASS)),
                CallDisposition.valueOf(call.getString(DISPOSITION)),
                call.getString(DISTRICT),
                call.getString(LOGGED_BY),
                List.copyOf(call.getList(HelplineCallsModel.CENTRES, String.class)),
                isRouted,
                call.getBoolean(HelplineCallsModel.IS_TAKEN_UP));
    }

    /** As it is put aside. */
    Document stored() {
        return new Document(SOURCE, source.name())
                .append(CALL_CLASS, callClass.name())
                .append(DISPOSITION, disposition.name())
                .append(DISTRICT, district)
                .append(LOGGED_BY, loggedBy)
                .append(HelplineCallsModel.CENTRES, centres)
                .append(IS_ROUTED, isRouted)
                .append(HelplineCallsModel.IS_TAKEN_UP, isTakenUp);
    }

    /** Of what {@link #stored} made. */
    static CallTraits ofStored(Document traits) {
        return of(traits, traits.getBoolean(IS_ROUTED));
    }

    /** Whether it has to do with this district. */
    boolean concerns(String code) {
        return code.equals(district)
                || centres.stream()
                        .anyMatch(centre -> CentreFilter.districtOf(centre).equals(code));
    }
}
