package org.caseledger.query.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.Code;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.CoordinationEnded;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReferralRejected;
import org.caseledger.events.ReferralRevoked;
import org.caseledger.events.ReliefSecured;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.SafetyPlanAgreed;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.events.SkillTrainingLinked;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;
import org.caseledger.query.listing.KebabCase;

/** What centres record of cases, as the domain groups it. {@link RecordedDay} stores their order: a new one comes last. */
enum EventGroup implements Code {
    INTAKE(
            "Intake",
            "आरंभिक कार्य",
            CaseRegistered.class,
            CaseBroughtForward.class,
            CaseClassified.class,
            CaseAssigned.class,
            ConsentRecorded.class,
            RiskAssessed.class,
            SafetyPlanAgreed.class,
            CasesLinked.class),
    SERVICES("Services", "सेवाएँ", ServiceRequested.class, ServiceProvided.class, ServiceNotProvided.class),
    SHELTER(
            "Shelter",
            "आश्रय",
            ShelterAdmitted.class,
            ChildrenAdmitted.class,
            ShelterStayExtended.class,
            ShelterLeft.class),
    REFERRAL(
            "Referrals",
            "रेफरल",
            CaseReferred.class,
            ReferralAccepted.class,
            ReferralRejected.class,
            ReferralCompleted.class,
            ReferralRevoked.class),
    LAW("Legal steps", "विधिक कार्रवाई", LegalStepRecorded.class),
    COORDINATION(
            "Coordination",
            "समन्वय",
            CoordinationStarted.class,
            CoordinationMeetingHeld.class,
            ReliefSecured.class,
            CoordinationEnded.class),
    SKILLS("Skill training", "कौशल प्रशिक्षण", SkillTrainingLinked.class),
    RESOLUTION("Resolutions", "निष्पादन", CaseResolved.class),
    MONITORING("Follow-up", "फॉलोअप", FollowUpRecorded.class),
    ENDS(
            "Closings, reopenings, transfers",
            "बंद करना, पुनः खोलना, स्थानांतरण",
            CaseClosed.class,
            CaseReopened.class,
            TransferRequested.class,
            TransferAccepted.class,
            TransferDeclined.class,
            TransferWithdrawn.class);

    private static final Map<Class<?>, EventGroup> BY_EVENT = byEvent();

    private final String en;
    private final String hi;
    private final Set<Class<? extends CaseEvent>> events;

    @SafeVarargs
    EventGroup(String en, String hi, Class<? extends CaseEvent>... events) {
        this.en = en;
        this.hi = hi;
        this.events = Set.of(events);
    }

    @Override
    public String code() {
        return KebabCase.of(this);
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String hi() {
        return hi;
    }

    /** Empty for an event that no centre enters. */
    static Optional<EventGroup> of(CaseEvent event) {
        return Optional.ofNullable(BY_EVENT.get(event.getClass()));
    }

    static Set<Class<?>> events() {
        return BY_EVENT.keySet();
    }

    private static Map<Class<?>, EventGroup> byEvent() {
        Map<Class<?>, EventGroup> groups = new HashMap<>();
        for (EventGroup group : values()) {
            group.events.forEach(event -> groups.put(event, group));
        }
        return groups;
    }
}
