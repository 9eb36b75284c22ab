package org.caseledger.query.periods;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;

/**
 * Weeks in a row that end on the same day of the week: a line of figures up to any day, whose last point is not of half a week.
 *
 * @param last day of the last one
 */
public record Weeks(LocalDate last, int number) {
    /** A year. */
    public static final int USUAL = 52;
    /** Ten years: no line is longer than a ledger will be for long. */
    public static final int MOST = 520;

    private static final int DAYS = 7;

    /** @param number {@value #USUAL} if absent */
    public static Weeks until(LocalDate last, @Nullable Integer number) {
        int weeks = number == null ? USUAL : number;
        require(weeks);
        return new Weeks(last, weeks);
    }

    /** The last day of each, oldest first. */
    public List<LocalDate> ends() {
        return IntStream.rangeClosed(1, number)
                .mapToObj(week -> last.minusDays((long) DAYS * (number - week)))
                .toList();
    }

    public LocalDate firstDay() {
        return last.minusDays((long) DAYS * number - 1);
    }

    /** Index of the week that holds this day, which is none past the last. Below zero for a day before the first. */
    public int weekOf(int epochDay) {
        return number - 1 - (int) ((last.toEpochDay() - epochDay) / DAYS);
    }

    /** @throws FaultyRequest where there can not be so many */
    public static void require(int number) {
        if (number < 1 || number > MOST) {
            throw FaultyRequest.of("weeks", "WEEKS_OUT_OF_RANGE", Integer.toString(MOST));
        }
    }
}
