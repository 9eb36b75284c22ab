package org.caseledger.query.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.Place;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.SafetyMeasure;
import org.caseledger.query.listing.CentreFilter;
import org.jspecify.annotations.Nullable;

/** What entries change in a case; lists are replaced, never changed. */
final class CaseDraft {
    private final CaseSummary before;
    long version;
    String centre;
    CaseStatus status;
    List<SourceCall> calls;
    List<Category> categories;

    @Nullable
    GbvimsType gbvimsType;

    @Nullable
    RiskLevel risk;

    @Nullable
    LocalDate riskOn;

    @Nullable
    String worker;

    List<Consent> consents;

    @Nullable
    LocalDate safetyPlanOn;

    List<SafetyMeasure> safetyMeasures;
    List<LinkedCase> links;
    List<RequestedService> openRequests;
    List<OpenReferral> openReferrals;

    @Nullable
    ShelterStay shelterStay;

    @Nullable
    LocalDate resolvedOn;

    @Nullable
    ResolutionOutcome outcome;

    @Nullable
    PlanOfCase plan;

    @Nullable
    LatestFollowUp latestFollowUp;

    int reopenings;

    @Nullable
    LocalDate reopenedOn;

    @Nullable
    LocalDate closedOn;

    @Nullable
    LocalDate lastClosedOn;

    @Nullable
    ClosingReason closingReason;

    @Nullable
    UUID keptCase;

    @Nullable
    PendingTransfer pendingTransfer;

    CaseDraft(CaseSummary before) {
        this.before = before;
        version = before.version();
        centre = before.centre();
        status = before.status();
        calls = before.calls();
        categories = before.categories();
        gbvimsType = before.gbvimsType();
        risk = before.risk();
        riskOn = before.riskOn();
        worker = before.worker();
        consents = before.consents();
        safetyPlanOn = before.safetyPlanOn();
        safetyMeasures = before.safetyMeasures();
        links = before.links();
        openRequests = before.openRequests();
        openReferrals = before.openReferrals();
        shelterStay = before.shelterStay();
        resolvedOn = before.resolvedOn();
        outcome = before.outcome();
        plan = before.plan();
        latestFollowUp = before.latestFollowUp();
        reopenings = before.reopenings();
        reopenedOn = before.reopenedOn();
        closedOn = before.closedOn();
        lastClosedOn = before.lastClosedOn();
        closingReason = before.closingReason();
        keptCase = before.keptCase();
        pendingTransfer = before.pendingTransfer();
    }

    void moveTo(Place place) {
        place.account().status().ifPresent(standing -> {
            status = standing;
            centre = place.centre();
        });
    }

    CaseSummary summary() {
        return new CaseSummary(
                version,
                before.number(),
                centre,
                CentreFilter.districtOf(centre),
                status,
                before.broughtForward(),
                before.registeredOn(),
                before.firstContactOn(),
                before.channel(),
                calls,
                before.ageBand(),
                categories,
                gbvimsType,
                risk,
                riskOn,
                worker,
                consents,
                safetyPlanOn,
                safetyMeasures,
                links,
                openRequests,
                openReferrals,
                shelterStay,
                resolvedOn,
                outcome,
                plan,
                latestFollowUp,
                reopenings,
                reopenedOn,
                closedOn,
                lastClosedOn,
                closingReason,
                keptCase,
                pendingTransfer);
    }
}
