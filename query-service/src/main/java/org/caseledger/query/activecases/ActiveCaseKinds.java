package org.caseledger.query.activecases;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.spans.CaseFacetKinds;
import org.caseledger.query.spans.Facet;
import org.caseledger.query.spans.KindsByCode;
import org.caseledger.query.spans.RowKind;

/**
 * What somebody has to look after is listed. By status and by each code that a case has it is counted only, so a breakdown is cells: all
 * active cases are those of the four statuses, and what lacks a code is the rest.
 */
public final class ActiveCaseKinds {
    public static final RowKind LONG_OPEN = new RowKind("cases/long-open", 240);
    public static final RowKind UNCLASSIFIED = new RowKind("cases/unclassified", 242);
    /** Given to nobody since they came to their centre. */
    public static final RowKind UNASSIGNED = new RowKind("cases/unassigned", 134);

    static final Map<CaseStatus, RowKind> BY_STATUS = KindsByCode.of(
            Arrays.stream(CaseStatus.values()).filter(CaseStatus::isActive),
            "cases/active/status",
            250,
            RowKind::countedWhileSo);
    static final Map<RiskLevel, RowKind> BY_RISK =
            KindsByCode.of(Arrays.stream(RiskLevel.values()), "cases/active/risk", 256, RowKind::countedWhileSo);
    static final CaseFacetKinds BY_FACET =
            CaseFacetKinds.of("cases/active", RowKind::countedWhileSo, 300, 260, 270, 280);

    /** Each active case once. */
    public static final Collection<RowKind> ACTIVE = BY_STATUS.values();

    public static final Facet STATUS = Facet.single(BY_STATUS, ACTIVE);
    public static final Facet RISK = Facet.single(BY_RISK, ACTIVE);
    public static final Facet CATEGORY = BY_FACET.category(ACTIVE);
    public static final Facet GBVIMS_TYPE = BY_FACET.gbvimsType(ACTIVE);
    public static final Facet AGE_BAND = BY_FACET.ageBand(ACTIVE);
    public static final Facet CHANNEL = BY_FACET.channel(ACTIVE);

    /** Each active case once, by any two codes. */
    public static final RowKind CROSSED = RowKind.crossedWhileSo("cases/active/crossed", 513);

    static final List<RowKind> ALL = Stream.of(
                    Stream.of(LONG_OPEN, UNCLASSIFIED, UNASSIGNED, CROSSED),
                    BY_STATUS.values().stream(),
                    BY_RISK.values().stream(),
                    BY_FACET.all())
            .flatMap(kinds -> kinds)
            .toList();

    private ActiveCaseKinds() {}

    public static List<RowKind> ofStatus(Predicate<CaseStatus> wanted) {
        return BY_STATUS.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    public static RowKind ofRisk(RiskLevel risk) {
        return Objects.requireNonNull(BY_RISK.get(risk));
    }

    static Stream<RowKind> counted(ActiveCase line) {
        return Stream.of(
                        Stream.of(Objects.requireNonNull(BY_STATUS.get(line.status()))),
                        Stream.ofNullable(line.risk()).map(BY_RISK::get).map(Objects::requireNonNull),
                        BY_FACET.of(line.facets()))
                .flatMap(kinds -> kinds);
    }
}
