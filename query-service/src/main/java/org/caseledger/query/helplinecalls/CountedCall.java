package org.caseledger.query.helplinecalls;

import java.time.LocalDate;
import org.bson.Document;

/** @param epochDay of the call */
record CountedCall(int epochDay, CallTraits traits) {
    static CountedCall of(HelplineCallRecord call) {
        return new CountedCall((int) call.logged().on().toEpochDay(), CallTraits.of(call));
    }

    /** Of a document of the view. */
    static CountedCall of(Document call) {
        LocalDate on = LocalDate.parse(call.get("logged", Document.class).getString("on"));
        return new CountedCall((int) on.toEpochDay(), CallTraits.of(call));
    }

    /** Position of the first event of such a call. */
    static long loggedAt(Document call) {
        return call.get("logged", Document.class).get("position", Number.class).longValue();
    }
}
