package org.caseledger.query.standing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.caseledger.query.listing.Share;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the middle of several centres, figure by figure: half of them have no more. Each is absent where no centre has the figure.
 *
 * @param overdueShare of {@code casesOverdue / underFollowUp}, at centres with cases under follow-up
 * @param longOpenShare of {@code longOpen / open}, at centres with open cases
 */
record Medians(
        @Nullable BigDecimal open,
        @Nullable BigDecimal underFollowUp,
        @Nullable BigDecimal casesOverdue,
        @Nullable BigDecimal casesLongOverdue,
        @Nullable BigDecimal atHighRisk,
        @Nullable BigDecimal longOpen,
        @Nullable BigDecimal unclassified,
        @Nullable BigDecimal stays,
        @Nullable BigDecimal staysPastLimit,
        @Nullable BigDecimal referralsUnanswered,
        @Nullable BigDecimal referralsOverdue,
        @Nullable BigDecimal transfersWaiting,
        @Nullable BigDecimal directionsOverdue,
        @Nullable BigDecimal postsVacant,
        @Nullable BigDecimal medianDelayDays,
        @Nullable BigDecimal overdueShare,
        @Nullable BigDecimal longOpenShare) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Medians of(List<StandingCounts> centres) {
        return new Medians(
                count(centres, StandingCounts::open),
                count(centres, StandingCounts::underFollowUp),
                count(centres, StandingCounts::casesOverdue),
                count(centres, StandingCounts::casesLongOverdue),
                count(centres, StandingCounts::atHighRisk),
                count(centres, StandingCounts::longOpen),
                count(centres, StandingCounts::unclassified),
                count(centres, StandingCounts::stays),
                count(centres, StandingCounts::staysPastLimit),
                count(centres, StandingCounts::referralsUnanswered),
                count(centres, StandingCounts::referralsOverdue),
                count(centres, StandingCounts::transfersWaiting),
                count(centres, StandingCounts::directionsOverdue),
                count(centres, StandingCounts::postsVacant),
                count(centres, StandingCounts::medianDelayDays),
                median(centres, counts -> Share.of(counts.casesOverdue(), counts.underFollowUp())),
                median(centres, counts -> Share.of(counts.longOpen(), counts.open())));
    }

    private static @Nullable BigDecimal count(
            List<StandingCounts> centres, Function<StandingCounts, @Nullable Integer> figure) {
        return median(centres, counts -> {
            Integer count = figure.apply(counts);
            return count == null ? null : BigDecimal.valueOf(count);
        });
    }

    private static @Nullable BigDecimal median(
            List<StandingCounts> centres, Function<StandingCounts, @Nullable BigDecimal> figure) {
        BigDecimal[] sorted =
                centres.stream().map(figure).filter(Objects::nonNull).sorted().toArray(BigDecimal[]::new);
        if (sorted.length == 0) {
            return null;
        }
        BigDecimal upper = sorted[sorted.length / 2];
        BigDecimal lower = sorted[(sorted.length - 1) / 2];
        return upper.equals(lower) ? upper : upper.add(lower).divide(TWO);
    }
}
