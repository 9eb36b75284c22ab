package org.caseledger.query.activecases;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.spans.KindsByCode;
import org.caseledger.query.spans.RowKind;

/**
 * What somebody has to look after is listed. By status and by each code that a case has it is counted only, so a breakdown is cells: all
 * active cases are those of the four statuses, and what lacks a code is the rest.
 */
public final class ActiveCaseKinds {
    public static final RowKind LONG_OPEN = new RowKind("cases/long-open", 240);
    public static final RowKind UNCLASSIFIED = new RowKind("cases/unclassified", 242);

    static final Map<CaseStatus, RowKind> BY_STATUS = KindsByCode.of(
            Arrays.stream(CaseStatus.values()).filter(CaseStatus::isActive),
            "cases/active/status",
            250,
            RowKind::countedWhileSo);
    static final Map<RiskLevel, RowKind> BY_RISK =
            KindsByCode.of(Arrays.stream(RiskLevel.values()), "cases/active/risk", 256, RowKind::countedWhileSo);
    static final Map<GbvimsType, RowKind> BY_GBVIMS_TYPE = KindsByCode.of(
            Arrays.stream(GbvimsType.values()), "cases/active/gbvims-type", 260, RowKind::countedWhileSo);
    static final Map<AgeBand, RowKind> BY_AGE_BAND =
            KindsByCode.of(Arrays.stream(AgeBand.values()), "cases/active/age-band", 270, RowKind::countedWhileSo);
    static final Map<IntakeChannel, RowKind> BY_CHANNEL =
            KindsByCode.of(Arrays.stream(IntakeChannel.values()), "cases/active/channel", 280, RowKind::countedWhileSo);
    static final Map<Category, RowKind> BY_CATEGORY =
            KindsByCode.of(Arrays.stream(Category.values()), "cases/active/category", 300, RowKind::countedWhileSo);

    static final List<RowKind> ALL = Stream.concat(
                    Stream.of(LONG_OPEN, UNCLASSIFIED),
                    Stream.of(BY_STATUS, BY_RISK, BY_GBVIMS_TYPE, BY_AGE_BAND, BY_CHANNEL, BY_CATEGORY)
                            .flatMap(kinds -> kinds.values().stream()))
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

    /** A case of several categories counts in each. */
    static Stream<RowKind> counted(ActiveCase line) {
        return Stream.of(
                        Stream.of(
                                BY_STATUS.get(line.status()),
                                BY_AGE_BAND.get(line.intake().ageBand()),
                                BY_CHANNEL.get(line.intake().channel())),
                        Stream.ofNullable(line.risk()).map(BY_RISK::get),
                        Stream.ofNullable(line.gbvimsType()).map(BY_GBVIMS_TYPE::get),
                        line.categories().stream().distinct().map(BY_CATEGORY::get))
                .flatMap(kinds -> kinds)
                .map(Objects::requireNonNull);
    }
}
