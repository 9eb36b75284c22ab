package org.caseledger.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is counted of a log that became known bit by bit is what is counted of it when it is read at once. */
class KnownLogTest {
    private static final LocalDate LATER = LocalDate.of(2025, 12, 1);

    static Stream<Told> stories() {
        return Stream.of(
                Stories.moves(),
                Stories.wrongWoman(),
                Stories.correctedAfterPublication(),
                Stories.centreLife(),
                Stories.overstay(),
                Stories.struckOff());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void it_counts_as_one_that_is_read_at_once(Told told) {
        List<Fact> log = told.facts();
        KnownLog bitByBit = new KnownLog(log);
        for (int known = 1; known <= log.size(); known++) {
            List<Fact> atOnce = log.subList(0, known);
            bitByBit.upTo(known);
            for (LocalDate day : List.of(log.get(known - 1).recordedOn(), LATER)) {
                RecountedStanding standing = RecountedStanding.of(atOnce);

                assertThat(bitByBit.standing().on(day)).isEqualTo(standing.on(day));
                assertThat(bitByBit.standing().medianDelay(day, centre -> true))
                        .isEqualTo(standing.medianDelay(day, centre -> true));
                assertThat(bitByBit.periods().inPeriod(LocalDate.EPOCH, day, centre -> true))
                        .isEqualTo(RecountedPeriods.of(atOnce).inPeriod(LocalDate.EPOCH, day, centre -> true));
                assertThat(bitByBit.breakdown().activeOn("status", day))
                        .isEqualTo(RecountedBreakdown.of(atOnce).activeOn("status", day));
            }
        }
    }

    @Test
    void what_is_known_is_not_forgotten() {
        KnownLog known = new KnownLog(Stories.moves().facts()).upTo(3);

        assertThatThrownBy(() -> known.upTo(2)).isInstanceOf(IllegalArgumentException.class);
    }
}
