package org.caseledger.query.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.SafetyMeasure;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.HiddenCodes;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands, after all that was corrected and retracted.
 *
 * @param version sequence of its newest event, as the aggregate counts
 * @param centre that holds it
 * @param broughtForward older than the ledger
 * @param calls it came from, in the order in which they were taken up
 * @param risk by the assessment that happened last
 * @param riskOn day of that assessment
 * @param worker pseudonymous staff id of whom the centre that holds it gave it to
 * @param consents for each purpose the answer that she gave last, whatever was entered late
 * @param safetyPlanOn day on which the newest safety plan was agreed
 * @param safetyMeasures of that plan
 * @param links that this case names; those that name it are looked up
 * @param openRequests services she asked for that were neither given nor said not to be, and that no closing ended
 * @param openReferrals neither rejected, nor completed, nor revoked, nor ended by a closing
 * @param shelterStay that has not ended
 * @param resolvedOn day of the newest resolution, taken back by a reopening
 * @param plan in force, if any
 * @param latestFollowUp by the day on which it happened
 * @param lastClosedOn day of the newest closing, also of one that a reopening has undone
 * @param keptCase the case that stays, of a duplicate
 * @param pendingTransfer asked for and not answered
 */
public record CaseSummary(
        long version,
        String number,
        String centre,
        String district,
        CaseStatus status,
        boolean broughtForward,
        LocalDate registeredOn,
        LocalDate firstContactOn,
        IntakeChannel channel,
        List<SourceCall> calls,
        AgeBand ageBand,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = HiddenCodes.LeftOut.class)
        List<Category> categories,

        @Nullable GbvimsType gbvimsType,
        @Nullable RiskLevel risk,
        @Nullable LocalDate riskOn,
        @Nullable String worker,
        List<Consent> consents,
        @Nullable LocalDate safetyPlanOn,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = HiddenCodes.LeftOut.class)
        List<SafetyMeasure> safetyMeasures,

        List<LinkedCase> links,
        List<RequestedService> openRequests,
        List<OpenReferral> openReferrals,
        @Nullable ShelterStay shelterStay,
        @Nullable LocalDate resolvedOn,
        @Nullable ResolutionOutcome outcome,
        @Nullable PlanOfCase plan,
        @Nullable LatestFollowUp latestFollowUp,
        int reopenings,
        @Nullable LocalDate reopenedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate lastClosedOn,
        @Nullable ClosingReason closingReason,
        @Nullable UUID keptCase,
        @Nullable PendingTransfer pendingTransfer) {

    public CaseSummary {
        calls = List.copyOf(calls);
        categories = copy(categories);
        consents = List.copyOf(consents);
        safetyMeasures = copy(safetyMeasures);
        links = List.copyOf(links);
        openRequests = List.copyOf(openRequests);
        openReferrals = List.copyOf(openReferrals);
    }

    private static <C> List<C> copy(List<C> codes) {
        return codes instanceof HiddenCodes ? codes : List.copyOf(codes);
    }

    /** For who sees its status and duties alone: not what was done to her, at which risk she is, and what came of it. */
    public CaseSummary withoutClassification() {
        CaseDraft rest = new CaseDraft(this);
        rest.categories = new HiddenCodes<>();
        rest.gbvimsType = null;
        rest.risk = null;
        rest.riskOn = null;
        rest.safetyMeasures = new HiddenCodes<>();
        rest.outcome = null;
        rest.latestFollowUp = latestFollowUp == null ? null : new LatestFollowUp(latestFollowUp.on(), null);
        return rest.summary().withoutClosingReason();
    }

    /** Nor the case that stays, which a duplicate alone has. */
    public CaseSummary withoutClosingReason() {
        CaseDraft rest = new CaseDraft(this);
        rest.closingReason = null;
        rest.keptCase = null;
        return rest.summary();
    }

    /** As it stands when it is registered. */
    static CaseSummary of(CaseRegistered e, long version) {
        return begun(
                version,
                e.number(),
                e.centre(),
                CaseStatus.REGISTERED,
                false,
                e.occurredOn(),
                e.firstContactOn(),
                e.channel(),
                e.ageBand(),
                null,
                null);
    }

    /** As it stood on paper. */
    static CaseSummary of(CaseBroughtForward e, long version) {
        return begun(
                version,
                e.number(),
                e.centre(),
                e.status(),
                true,
                e.registeredOn(),
                e.firstContactOn(),
                e.channel(),
                e.ageBand(),
                e.resolvedOn(),
                e.outcome());
    }

    /** With nothing but what a case begins with. */
    private static CaseSummary begun(
            long version,
            String number,
            String centre,
            CaseStatus status,
            boolean broughtForward,
            LocalDate registeredOn,
            LocalDate firstContactOn,
            IntakeChannel channel,
            AgeBand ageBand,
            @Nullable LocalDate resolvedOn,
            @Nullable ResolutionOutcome outcome) {
        return new CaseSummary(
                version,
                number,
                centre,
                CentreFilter.districtOf(centre),
                status,
                broughtForward,
                registeredOn,
                firstContactOn,
                channel,
                List.of(),
                ageBand,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                resolvedOn,
                outcome,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
