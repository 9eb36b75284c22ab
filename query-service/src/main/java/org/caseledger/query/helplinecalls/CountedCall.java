package org.caseledger.query.helplinecalls;

/** @param epochDay of the call */
record CountedCall(int epochDay, CallTraits traits) {
    static CountedCall of(HelplineCallRecord call) {
        return new CountedCall((int) call.logged().on().toEpochDay(), CallTraits.of(call));
    }
}
