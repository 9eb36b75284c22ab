package org.caseledger.command.contacts;

import java.time.LocalDate;
import org.caseledger.command.centres.refusals.CentreNotRunning;
import org.caseledger.command.centres.refusals.DistrictUnknown;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.District;
import org.caseledger.events.HelplineCallLogged;
import org.jspecify.annotations.Nullable;

/** What may be said of a call, to whom it is passed, and who takes it up. */
final class CallRules {
    private CallRules() {}

    static void mayLog(LogHelplineCall c, Lookups evidence) {
        notInTheFuture(c);
        districtKnown(c.district());
        if (c.routedTo() != null) {
            registrable(c.disposition());
            centreRuns(c.routedTo(), c.occurredOn(), evidence);
        }
    }

    static void mayRoute(HelplineCallLogged call, @Nullable CallTakenUp takenUp, RouteCall c, Lookups evidence) {
        notInTheFuture(c);
        registrable(call.disposition());
        notBeforeCall(call, c);
        notAfterTakingUp(takenUp, c);
        centreRuns(c.centre(), c.occurredOn(), evidence);
    }

    static void mayTakeUp(HelplineCallLogged call, @Nullable CallTakenUp takenUp, TakeUpCall c, Lookups evidence) {
        notInTheFuture(c);
        registrable(call.disposition());
        notBeforeCall(call, c);
        notTakenUp(takenUp);
        caseIsHeldThere(c, evidence);
    }

    private static void notInTheFuture(CallCommand c) {
        if (c.occurredOn().isAfter(c.today())) {
            throw new OccursInTheFuture(c.occurredOn(), c.today());
        }
    }

    private static void districtKnown(@Nullable String district) {
        if (district != null && District.byCode(district).isEmpty()) {
            throw new DistrictUnknown(district);
        }
    }

    private static void registrable(CallDisposition disposition) {
        if (disposition != CallDisposition.REGISTRABLE) {
            throw new CallNotRegistrable(disposition);
        }
    }

    private static void centreRuns(String centre, LocalDate day, Lookups evidence) {
        if (!evidence.centre(centre).runsOn(day)) {
            throw new CentreNotRunning(centre, day);
        }
    }

    private static void notBeforeCall(HelplineCallLogged call, CallCommand c) {
        if (c.occurredOn().isBefore(call.occurredOn())) {
            throw new OccursBeforeCall(c.occurredOn(), call.occurredOn());
        }
    }

    /** What the helpline did before somebody took the call up is still recorded. */
    private static void notAfterTakingUp(@Nullable CallTakenUp takenUp, RouteCall c) {
        if (takenUp != null && c.occurredOn().isAfter(takenUp.occurredOn())) {
            throw new CallAlreadyTakenUp(takenUp.occurredOn());
        }
    }

    private static void notTakenUp(@Nullable CallTakenUp takenUp) {
        if (takenUp != null) {
            throw new CallAlreadyTakenUp(takenUp.occurredOn());
        }
    }

    private static void caseIsHeldThere(TakeUpCall c, Lookups evidence) {
        if (evidence.caseOf(c.caseId())
                .filter(facts -> facts.wasHeldBy(c.centre(), c.occurredOn()))
                .isEmpty()) {
            throw new CaseNotHeldThere(c.centre());
        }
    }
}
