package org.caseledger.query.activecases;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.Code;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to look after is listed. By status and by each code that a case has it is counted only, so a breakdown is cells: all
 * active cases are those of the four statuses, and what lacks a code is the rest.
 */
final class ActiveCaseKinds {
    static final RowKind LONG_OPEN = new RowKind("cases/long-open", 240);
    static final RowKind UNCLASSIFIED = new RowKind("cases/unclassified", 242);

    static final Map<CaseStatus, RowKind> BY_STATUS =
            each("status", CaseStatus.class, Stream.of(CaseStatus.values()).filter(CaseStatus::isActive), 250);
    static final Map<RiskLevel, RowKind> BY_RISK = each("risk", RiskLevel.class, Stream.of(RiskLevel.values()), 256);
    static final Map<GbvimsType, RowKind> BY_GBVIMS_TYPE =
            each("gbvims-type", GbvimsType.class, Stream.of(GbvimsType.values()), 260);
    static final Map<AgeBand, RowKind> BY_AGE_BAND = each("age-band", AgeBand.class, Stream.of(AgeBand.values()), 270);
    static final Map<IntakeChannel, RowKind> BY_CHANNEL =
            each("channel", IntakeChannel.class, Stream.of(IntakeChannel.values()), 280);
    static final Map<Category, RowKind> BY_CATEGORY =
            each("category", Category.class, Stream.of(Category.values()), 300);

    private ActiveCaseKinds() {}

    static List<RowKind> all() {
        return Stream.concat(
                        Stream.of(LONG_OPEN, UNCLASSIFIED),
                        Stream.of(BY_STATUS, BY_RISK, BY_GBVIMS_TYPE, BY_AGE_BAND, BY_CHANNEL, BY_CATEGORY)
                                .flatMap(kinds -> kinds.values().stream()))
                .toList();
    }

    /** A case of several categories counts in each. */
    static Stream<RowKind> counted(ActiveCase line) {
        return Stream.concat(
                        Stream.of(
                                BY_STATUS.get(line.status()),
                                BY_AGE_BAND.get(line.intake().ageBand()),
                                BY_CHANNEL.get(line.intake().channel()),
                                of(BY_RISK, line.risk()),
                                of(BY_GBVIMS_TYPE, line.gbvimsType())),
                        line.categories().stream().distinct().map(BY_CATEGORY::get))
                .filter(Objects::nonNull);
    }

    private static <C> @Nullable RowKind of(Map<C, RowKind> kinds, @Nullable C code) {
        return code == null ? null : kinds.get(code);
    }

    /** A code that is added takes the next measure. */
    private static <C extends Enum<C> & Code> Map<C, RowKind> each(
            String name, Class<C> type, Stream<C> codes, int first) {
        Map<C, RowKind> kinds = new EnumMap<>(type);
        codes.forEach(code -> kinds.put(
                code,
                new RowKind("cases/active/%s/%s".formatted(name, code.code()), first + code.ordinal(), false, false)));
        return kinds;
    }
}
