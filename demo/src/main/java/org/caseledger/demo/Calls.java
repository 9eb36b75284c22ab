package org.caseledger.demo;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.command.contacts.LogHelplineCall;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.District;
import org.caseledger.events.HelplineSource;

/**
 * Calls to the helplines that became no case. A real year has about 73,000 of them; here is one for about seven, so that the log stays
 * about cases.
 */
final class Calls {
    private static final int A_DAY = 24;

    private static final WeightedChoice<CallDisposition> DISPOSITIONS = WeightedChoice.of(
                    48, CallDisposition.INFORMATION_GIVEN)
            .and(14, CallDisposition.BLANK)
            .and(13, CallDisposition.DROPPED)
            .and(10, CallDisposition.WRONG)
            .and(9, CallDisposition.INSUFFICIENT_INFORMATION)
            .and(6, CallDisposition.PASSED_TO_112);

    private static final double OF_A_KNOWN_DISTRICT = 0.6;
    private static final double ON_112 = 0.15;

    private Calls() {}

    static Stream<PlannedCommand> told(long seed, LocalDate day) {
        int calls = (int) Math.round(A_DAY * Seasons.weight(day));
        return IntStream.range(0, calls)
                .mapToObj(index -> told(SeededRandom.of(seed, "call " + index, day.toEpochDay()), day));
    }

    private static PlannedCommand told(SeededRandom dice, LocalDate day) {
        UUID call = dice.uuid();
        CallDisposition disposition = DISPOSITIONS.draw(dice);
        String district =
                dice.chance(OF_A_KNOWN_DISTRICT) ? dice.one(District.all()).code() : null;
        return new PlannedCommand(
                call,
                Officers.HELPLINE,
                day,
                new LogHelplineCall(
                        call,
                        dice.chance(ON_112) ? HelplineSource.ERSS_112 : HelplineSource.WOMEN_HELPLINE_181,
                        disposition == CallDisposition.PASSED_TO_112
                                ? CallClass.EMERGENCY
                                : disposition == CallDisposition.INFORMATION_GIVEN
                                        ? CallClass.INFORMATION
                                        : CallClass.NON_EMERGENCY,
                        disposition,
                        district,
                        null,
                        day,
                        day));
    }
}
