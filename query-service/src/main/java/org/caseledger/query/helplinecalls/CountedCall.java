package org.caseledger.query.helplinecalls;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;

/** @param epochDay of the call */
record CountedCall(int epochDay, CallTraits traits) {
    /** What is read of a document. */
    static final List<String> FIELDS = List.of(
            HelplineCallsModel.LOGGED_ON,
            HelplineCallsModel.LOGGED_AT,
            CallTraits.SOURCE,
            CallTraits.CALL_CLASS,
            CallTraits.DISPOSITION,
            CallTraits.DISTRICT,
            CallTraits.LOGGED_BY,
            HelplineCallsModel.CENTRES,
            CallTraits.ROUTES,
            HelplineCallsModel.IS_TAKEN_UP);

    static CountedCall of(HelplineCallRecord call) {
        return new CountedCall((int) call.logged().on().toEpochDay(), CallTraits.of(call));
    }

    /** Of a document of the view, or of {@link #FIELDS} of it. */
    static CountedCall of(Document call) {
        LocalDate on = LocalDate.parse(call.get("logged", Document.class).getString("on"));
        return new CountedCall((int) on.toEpochDay(), CallTraits.of(call));
    }

    /** Position of the first event of such a call. */
    static long loggedAt(Document call) {
        return call.get("logged", Document.class).get("position", Number.class).longValue();
    }
}
