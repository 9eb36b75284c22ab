package org.caseledger.query.breakdown;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.Code;
import org.caseledger.query.activecases.ActiveCaseKinds;
import org.caseledger.query.disposals.DisposalKinds;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.ListOfCases;
import org.caseledger.query.registrations.RegistrationKinds;
import org.caseledger.query.spans.Facet;
import org.caseledger.query.spans.RowKind;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;

/** What is counted. */
enum BreakdownOf implements Code {
    /** Serials issued, by the centre that issued them. */
    REGISTERED(
            "Registered",
            "निबंधित",
            new ListOfCases("/api/registrations", Map.of()),
            List.of(RegistrationKinds.EVERY),
            RegistrationKinds.CROSSED,
            Map.of(
                    BreakdownBy.CATEGORY, RegistrationKinds.CATEGORY,
                    BreakdownBy.GBVIMS_TYPE, RegistrationKinds.GBVIMS_TYPE,
                    BreakdownBy.AGE_BAND, RegistrationKinds.AGE_BAND,
                    BreakdownBy.CHANNEL, RegistrationKinds.CHANNEL)),
    /** For the first time, by the centre that held the case. */
    RESOLVED(
            "Resolved",
            "निष्पादित",
            new ListOfCases("/api/disposals", Map.of("kind", "resolved")),
            DisposalKinds.RESOLVED,
            DisposalKinds.RESOLVED_CROSSED,
            Map.of(
                    BreakdownBy.OUTCOME, DisposalKinds.OUTCOME,
                    BreakdownBy.LEGAL_STEP, DisposalKinds.LEGAL_STEP,
                    BreakdownBy.CATEGORY, DisposalKinds.CATEGORY,
                    BreakdownBy.GBVIMS_TYPE, DisposalKinds.GBVIMS_TYPE,
                    BreakdownBy.AGE_BAND, DisposalKinds.AGE_BAND,
                    BreakdownBy.CHANNEL, DisposalKinds.CHANNEL)),
    /** Each closing, by the centre that held the case. */
    CLOSED(
            "Closed",
            "बंद",
            new ListOfCases("/api/disposals", Map.of("kind", "closed")),
            DisposalKinds.CLOSED,
            DisposalKinds.CLOSED_CROSSED,
            Map.of(
                    BreakdownBy.CLOSING_REASON, DisposalKinds.CLOSING_REASON,
                    BreakdownBy.CATEGORY, DisposalKinds.CLOSED_CATEGORY,
                    BreakdownBy.GBVIMS_TYPE, DisposalKinds.CLOSED_GBVIMS_TYPE,
                    BreakdownBy.AGE_BAND, DisposalKinds.CLOSED_AGE_BAND,
                    BreakdownBy.CHANNEL, DisposalKinds.CLOSED_CHANNEL)),
    /** On one day, by the centre that holds the case then. */
    ACTIVE(
            "Active on the day",
            "उस दिन सक्रिय",
            new ListOfCases("/api/cases", Map.of("active", "true")),
            ActiveCaseKinds.ACTIVE,
            ActiveCaseKinds.CROSSED,
            Map.of(
                    BreakdownBy.STATUS, ActiveCaseKinds.STATUS,
                    BreakdownBy.RISK, ActiveCaseKinds.RISK,
                    BreakdownBy.CATEGORY, ActiveCaseKinds.CATEGORY,
                    BreakdownBy.GBVIMS_TYPE, ActiveCaseKinds.GBVIMS_TYPE,
                    BreakdownBy.AGE_BAND, ActiveCaseKinds.AGE_BAND,
                    BreakdownBy.CHANNEL, ActiveCaseKinds.CHANNEL));

    private final String en;
    private final String hi;
    private final ListOfCases list;
    private final Collection<RowKind> all;
    private final RowKind crossed;
    private final Map<BreakdownBy, Facet> facets;

    BreakdownOf(
            String en,
            String hi,
            ListOfCases list,
            Collection<RowKind> all,
            RowKind crossed,
            Map<BreakdownBy, Facet> facets) {
        this.en = en;
        this.hi = hi;
        this.list = list;
        this.all = all;
        this.crossed = crossed;
        this.facets = facets;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String hi() {
        return hi;
    }

    /** Of all of them, ever and everywhere. */
    ListOfCases list() {
        return list;
    }

    /** Kinds that have each case once. */
    Collection<RowKind> all() {
        return all;
    }

    /** The kind that has each case once, and all its codes. */
    RowKind crossed() {
        return crossed;
    }

    Map<BreakdownBy, Facet> facets() {
        return facets;
    }

    /** Whether it stands on a day, and does not happen on it. */
    boolean isOfOneDay() {
        return this == ACTIVE;
    }

    /**
     * The first that is counted so.
     *
     * @throws FaultyRequest where none is
     */
    static BreakdownOf any(BreakdownBy by, @Nullable BreakdownBy and) {
        return Arrays.stream(values())
                .filter(of -> of.isCountedBy(by) && (and == null || of.isCountedBy(and, by)))
                .findFirst()
                .orElseThrow(() -> notCounted(
                        "and",
                        Arrays.stream(BreakdownBy.values())
                                .filter(other -> Arrays.stream(values())
                                        .anyMatch(of -> of.isCountedBy(by) && of.isCountedBy(other, by)))));
    }

    /** @throws FaultyRequest naming by what it is counted */
    void require(BreakdownBy by, @Nullable BreakdownBy and) {
        require("by", by, null);
        if (and != null) {
            require("and", and, by);
        }
    }

    private void require(String parameter, BreakdownBy by, @Nullable BreakdownBy beside) {
        if (!isCountedBy(by, beside)) {
            throw notCounted(
                    parameter, Arrays.stream(BreakdownBy.values()).filter(other -> isCountedBy(other, beside)));
        }
    }

    boolean isCountedBy(BreakdownBy by) {
        return isCountedBy(by, null);
    }

    /** @param beside what else it is parted by */
    boolean isCountedBy(BreakdownBy by, @Nullable BreakdownBy beside) {
        return by != beside && (by.isCode() ? facets.containsKey(by) : by != BreakdownBy.MONTH || !isOfOneDay());
    }

    private static FaultyRequest notCounted(String parameter, Stream<BreakdownBy> right) {
        return FaultyRequest.of(
                parameter, "NOT_COUNTED_SO", right.map(KebabCase::of).collect(Collectors.joining(", ")));
    }
}
