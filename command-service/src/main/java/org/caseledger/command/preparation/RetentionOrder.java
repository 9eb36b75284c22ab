package org.caseledger.command.preparation;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator asked for of months of the access ledger.
 *
 * @param dropsUntil the last month that goes, with all before it
 * @param holds one that is kept however old it is
 * @param releases one that is no longer so
 * @param gone one that was dropped, as the log that was restored since does not say any more
 */
record RetentionOrder(
        @Nullable YearMonth dropsUntil,
        @Nullable YearMonth holds,
        @Nullable YearMonth releases,
        @Nullable YearMonth gone) {
    static final String DROP = "--drop-access-until=";
    static final String HOLD = "--hold-access=";
    static final String RELEASE = "--release-access=";

    static final String GONE = "--record-access-dropped=";

    private static final List<String> ARGUMENTS = List.of(DROP, HOLD, RELEASE, GONE);

    static boolean isOf(String argument) {
        return ARGUMENTS.stream().anyMatch(argument::startsWith);
    }

    /** @throws StartRefused where one names no month, or is there twice: of two months that are to be kept none may be left out */
    static RetentionOrder of(String... arguments) {
        return new RetentionOrder(
                month(DROP, arguments), month(HOLD, arguments), month(RELEASE, arguments), month(GONE, arguments));
    }

    private static @Nullable YearMonth month(String name, String... arguments) {
        List<String> named =
                Stream.of(arguments).filter(one -> one.startsWith(name)).toList();
        if (named.size() > 1) {
            throw new StartRefused("The argument " + name + " is there twice", "Call it once for each month.");
        }
        return named.isEmpty() ? null : month(name, named.get(0).substring(name.length()));
    }

    private static YearMonth month(String name, String text) {
        return read(text)
                .orElseThrow(() -> new StartRefused(
                        "The argument " + name + " names no month", "Write it as in " + name + "2025-11."));
    }

    private static Optional<YearMonth> read(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
