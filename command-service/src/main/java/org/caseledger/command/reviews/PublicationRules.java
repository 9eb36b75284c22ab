package org.caseledger.command.reviews;

import java.util.Optional;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.PublishedTotals;
import org.caseledger.figures.CountedFigures;
import org.caseledger.figures.FiguresDefinition;
import org.jspecify.annotations.Nullable;

/** Which figures may be published of which period, and when. */
final class PublicationRules {
    /** Of the counting rules, by which is counted here. */
    static final String DEFINITION = FiguresDefinition.NEWEST.code();

    private PublicationRules() {}

    static void mayPublish(@Nullable FiguresPublished before, PublishFigures c) {
        ReviewRules.notInTheFuture(c);
        periodIsWhole(c);
        periodIsNamed(c);
        periodIsOver(c);
        definitionKnown(c);
        nothingNegative(c);
        partsWithinWholes(c.totals());
        laterThanBefore(before, c);
    }

    /**
     * Asked last, because counting is dear. Figures that somebody has to explain later are published knowingly or not at all: the
     * publication is an official statement (domain section 2, Counting).
     */
    static boolean differsKnowingly(PublishFigures c, Optional<CountedFigures> figures) {
        Optional<PublishedTotals> counted =
                figures.map(CountedFigures::totals).filter(totals -> !totals.equals(c.totals()));
        counted.filter(totals -> !c.acknowledgedDifference()).ifPresent(totals -> {
            throw FiguresDifferFromLedger.counted(totals);
        });
        return counted.isPresent();
    }

    /** What was recorded of the period since would stand in no figure, and nobody would have said so. */
    static void isCountedAfterwards(PublishFigures c, Lookups evidence) {
        evidence.recordedAfter(c.position())
                .filter(next -> !next.isAfter(c.to()))
                .ifPresent(next -> {
                    throw new CountedDuringPeriod(c.to(), next);
                });
    }

    private static void periodIsWhole(PublishFigures c) {
        ReportedPeriod whole = ReportedPeriod.holding(c.from(), c.kind());
        if (!whole.from().equals(c.from()) || !whole.to().equals(c.to())) {
            throw new PeriodNotWhole(whole.from(), whole.to());
        }
    }

    private static void periodIsNamed(PublishFigures c) {
        ReportedPeriod whole = ReportedPeriod.holding(c.from(), c.kind());
        if (!whole.name().equals(c.period())) {
            throw new PeriodMisnamed(whole.name());
        }
    }

    private static void periodIsOver(PublishFigures c) {
        if (!c.to().isBefore(c.occurredOn())) {
            throw new PeriodNotOver(c.to());
        }
    }

    private static void definitionKnown(PublishFigures c) {
        if (!c.definition().equals(DEFINITION)) {
            throw new DefinitionUnknown(DEFINITION);
        }
    }

    private static void nothingNegative(PublishFigures c) {
        PublishedTotals totals = c.totals();
        notNegative("position", c.position());
        notNegative("totals/registered", totals.registered());
        notNegative("totals/struckOff", totals.struckOff());
        notNegative("totals/resolvedInPeriod", totals.resolvedInPeriod());
        notNegative("totals/resolvedAgainInPeriod", totals.resolvedAgainInPeriod());
        notNegative("totals/reopenedInPeriod", totals.reopenedInPeriod());
        notNegative("totals/handedOver", totals.handedOver());
    }

    private static void notNegative(String field, long figure) {
        if (figure < 0) {
            throw new FigureNegative(field);
        }
    }

    /** Nothing else is implied: more may be resolved in a period than are registered, and a case may come back that was closed long ago. */
    private static void partsWithinWholes(PublishedTotals totals) {
        if (totals.struckOff() > totals.registered()) {
            throw new FiguresDisagree("totals/struckOff", "totals/registered");
        }
        if (totals.handedOver() > totals.resolvedInPeriod()) {
            throw new FiguresDisagree("totals/handedOver", "totals/resolvedInPeriod");
        }
    }

    private static void laterThanBefore(@Nullable FiguresPublished before, PublishFigures c) {
        if (before != null && c.position() <= before.position()) {
            throw new PositionNotLater(before.position());
        }
    }
}
