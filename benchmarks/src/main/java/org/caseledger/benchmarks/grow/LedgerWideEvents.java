package org.caseledger.benchmarks.grow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.LedgerOpened;

/** Events that are about the whole ledger and stand once in the grown log; published figures are those of all copies. */
final class LedgerWideEvents {
    private static final String PUBLISHED = FiguresPublished.class.getSimpleName();
    private static final Set<String> TYPES = Set.of(LedgerOpened.class.getSimpleName(), PUBLISHED);

    private static final String POSITION = "position";
    private static final Pattern FIGURE = Pattern.compile("\"(" + POSITION
            + "|registered|struckOff|resolvedInPeriod|resolvedAgainInPeriod|reopenedInPeriod|handedOver)\":([0-9]+)");

    private final int times;
    /** Their positions in the source: the opening and, in years, a handful of publications. */
    private final List<Long> positions = new ArrayList<>();

    LedgerWideEvents(int times) {
        this.times = times;
    }

    static boolean include(LogEvent event) {
        return TYPES.contains(event.type());
    }

    LogEvent grown(LogEvent event, long position) {
        positions.add(position);
        return event.type().equals(PUBLISHED) ? published(event) : event;
    }

    /** The last position by which the grown log holds all copies of what the source holds by this one, where a block ends there. */
    long grown(long position) {
        long before = positions.stream().filter(once -> once <= position).count();
        return times * (position + 1 - before) + before - 1;
    }

    private LogEvent published(LogEvent event) {
        byte[] payload = FIGURE.matcher(new String(event.payload(), StandardCharsets.UTF_8))
                .replaceAll(this::figure)
                .getBytes(StandardCharsets.UTF_8);
        return new LogEvent(
                event.id(),
                event.aggregate(),
                event.aggregateType(),
                event.sequence(),
                event.time(),
                event.type(),
                event.revision(),
                payload,
                event.metaData(),
                event.sealed());
    }

    private String figure(MatchResult found) {
        long inSource = Long.parseLong(found.group(2));
        long figure = found.group(1).equals(POSITION) ? grown(inSource) : times * inSource;
        return "\"" + found.group(1) + "\":" + figure;
    }
}
