package org.caseledger.query.spans;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Code;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.LegalStep;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.cases.CaseFacets;
import org.jspecify.annotations.Nullable;

/**
 * A code by which rows are crossed with another one, and its bits among those that a cell has for all codes of its rows. Each has room for codes to come;
 * the lists are part of the definitions, so a code that is added makes new cells.
 */
public enum CrossedCode {
    CATEGORY(0, 24, true, Category.values()),
    GBVIMS_TYPE(24, 4, false, GbvimsType.values()),
    AGE_BAND(28, 4, false, AgeBand.values()),
    CHANNEL(32, 5, false, IntakeChannel.values()),
    STATUS(37, 3, false, CaseStatus.values()),
    RISK(40, 3, false, RiskLevel.values()),
    OUTCOME(43, 5, false, ResolutionOutcome.values()),
    LEGAL_STEP(48, 12, true, LegalStep.values()),
    CLOSING_REASON(60, 4, false, ClosingReason.values());

    private final int first;
    private final long mask;
    private final boolean several;
    private final List<Code> codes;

    /** @param several whether a row may have several: each has a bit of its own then */
    CrossedCode(int first, int bits, boolean several, Code... codes) {
        this.first = first;
        this.mask = (1L << bits) - 1;
        this.several = several;
        this.codes = List.of(codes);
        if (several ? codes.length > bits : codes.length > mask) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%s has %d codes, and no room for them", this, codes.length));
        }
    }

    /** Of what every case has. */
    public static long ofCase(CaseFacets of) {
        return CATEGORY.of(of.categories())
                | GBVIMS_TYPE.of(of.gbvimsType())
                | AGE_BAND.of(of.intake().ageBand())
                | CHANNEL.of(of.intake().channel());
    }

    /** Of rows that have one at most. */
    public long of(@Nullable Enum<?> code) {
        return code == null ? 0 : code.ordinal() + 1L << first;
    }

    /** Of rows that may have several. */
    public long of(Collection<? extends Enum<?>> some) {
        return some.stream().mapToLong(code -> 1L << code.ordinal()).reduce(0, (one, other) -> one | other) << first;
    }

    /** In the order of their list. */
    public List<Code> codes() {
        return codes;
    }

    /** Places of the codes that a row has, as bits, in the order of their list; one place after them where it has none. */
    long places(long packed) {
        long own = packed >>> first & mask;
        if (own == 0) {
            return 1L << codes.size();
        }
        return several ? own : 1L << own - 1;
    }

    /** What a cell cannot be read without. */
    static String layout() {
        return Arrays.stream(values())
                .map(code ->
                        String.format(Locale.ROOT, "%s %d %s %s", code.name(), code.first, code.several, code.codes))
                .collect(Collectors.joining(", "));
    }
}
