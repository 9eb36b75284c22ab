package org.caseledger.events;

import java.util.UUID;

/** A fact in the life of a case. */
public sealed interface CaseEvent extends Event
        permits CaseRegistered,
                CaseClassified,
                CaseAssigned,
                RiskAssessed,
                ServiceProvided,
                ServiceNotProvided,
                CaseReferred,
                ReferralCompleted,
                CoordinationStarted,
                ReliefSecured,
                CoordinationEnded,
                LegalStepRecorded,
                CaseResolved,
                FollowUpPlanned,
                FollowUpRecorded,
                FollowUpMissed,
                CaseReopened,
                CaseClosed {
    UUID caseId();
}
