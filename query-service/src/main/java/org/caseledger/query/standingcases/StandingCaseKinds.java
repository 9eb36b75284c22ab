package org.caseledger.query.standingcases;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Code;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.cases.CaseFacets;
import org.caseledger.query.cases.CaseIntake;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.spans.CaseFacetKinds;
import org.caseledger.query.spans.KindsByCode;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * Cases by each code that narrows the register, and those that have none: what one condition finds is the rows of some kinds, of each case one
 * at most. All are counted only, for the whole State.
 */
public final class StandingCaseKinds {
    private static final Map<CaseStatus, RowKind> BY_STATUS = byCode("status", 720, CaseStatus.values());
    private static final Map<RiskLevel, RowKind> BY_RISK = byCode("risk", 728, RiskLevel.values());
    private static final Map<ClosingReason, RowKind> BY_REASON = byCode("closing-reason", 736, ClosingReason.values());
    private static final CaseFacetKinds BY_FACET =
            CaseFacetKinds.of("cases/stand", RowKind::countedOnly, 752, 776, 784, 792);

    private static final RowKind UNASSESSED = RowKind.countedOnly("cases/stand/unassessed", 808);
    private static final RowKind UNCLASSIFIED = RowKind.countedOnly("cases/stand/unclassified", 809);
    private static final RowKind BROUGHT_FORWARD = RowKind.countedOnly("cases/stand/brought-forward", 810);
    private static final RowKind BEGUN_HERE = RowKind.countedOnly("cases/stand/begun-here", 811);

    /** Each case once. */
    public static final Collection<RowKind> EVERY = List.of(BROUGHT_FORWARD, BEGUN_HERE);

    static final List<RowKind> ALL = Stream.of(
                    BY_STATUS.values().stream(),
                    BY_RISK.values().stream(),
                    BY_REASON.values().stream(),
                    BY_FACET.all(),
                    Stream.of(UNASSESSED, UNCLASSIFIED),
                    EVERY.stream())
            .flatMap(kinds -> kinds)
            .toList();

    private StandingCaseKinds() {}

    /** Of a case; one of several categories counts in each. */
    static Stream<RowKind> of(CaseSummary one) {
        CaseIntake intake = new CaseIntake(one.registeredOn(), one.channel(), one.ageBand());
        return Stream.of(
                        Stream.of(kind(one.status(), BY_STATUS)),
                        one.risk() == null ? Stream.of(UNASSESSED) : ofNullable(one.risk(), BY_RISK),
                        ofNullable(one.closingReason(), BY_REASON),
                        BY_FACET.of(new CaseFacets(intake, one.categories(), one.gbvimsType())),
                        one.gbvimsType() == null ? Stream.of(UNCLASSIFIED) : Stream.<RowKind>of(),
                        Stream.of(one.broughtForward() ? BROUGHT_FORWARD : BEGUN_HERE))
                .flatMap(kinds -> kinds);
    }

    public static Collection<RowKind> having(CaseStatus status) {
        return only(status, BY_STATUS);
    }

    public static Collection<RowKind> active(boolean are) {
        return BY_STATUS.entrySet().stream()
                .filter(status -> status.getKey().isActive() == are)
                .map(Map.Entry::getValue)
                .toList();
    }

    public static Collection<RowKind> having(Category category) {
        return only(category, BY_FACET.byCategory());
    }

    public static Collection<RowKind> having(GbvimsType type) {
        return only(type, BY_FACET.byGbvimsType());
    }

    public static Collection<RowKind> unclassified(boolean are) {
        return are ? List.of(UNCLASSIFIED) : BY_FACET.byGbvimsType().values();
    }

    public static Collection<RowKind> having(AgeBand ageBand) {
        return only(ageBand, BY_FACET.byAgeBand());
    }

    public static Collection<RowKind> having(IntakeChannel channel) {
        return only(channel, BY_FACET.byChannel());
    }

    public static Collection<RowKind> having(RiskLevel risk) {
        return only(risk, BY_RISK);
    }

    public static Collection<RowKind> unassessed(boolean are) {
        return are ? List.of(UNASSESSED) : BY_RISK.values();
    }

    public static Collection<RowKind> having(ClosingReason reason) {
        return only(reason, BY_REASON);
    }

    public static Collection<RowKind> broughtForward(boolean are) {
        return List.of(are ? BROUGHT_FORWARD : BEGUN_HERE);
    }

    private static <C> Collection<RowKind> only(C code, Map<C, RowKind> byCode) {
        return List.of(kind(code, byCode));
    }

    private static <C> Stream<RowKind> ofNullable(@Nullable C code, Map<C, RowKind> byCode) {
        return code == null ? Stream.of() : Stream.of(kind(code, byCode));
    }

    private static <C> RowKind kind(C code, Map<C, RowKind> byCode) {
        return Objects.requireNonNull(byCode.get(code));
    }

    @SafeVarargs
    private static <C extends Enum<C> & Code> Map<C, RowKind> byCode(String what, int first, C... codes) {
        return KindsByCode.of(Arrays.stream(codes), "cases/stand/" + what, first, RowKind::countedOnly);
    }
}
