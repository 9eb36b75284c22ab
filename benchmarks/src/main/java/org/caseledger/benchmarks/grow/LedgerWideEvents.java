package org.caseledger.benchmarks.grow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogSealed;
import org.caseledger.events.CheckpointTaken;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.LedgerRestored;
import org.caseledger.events.SigningResumed;

/**
 * Events that are about the whole ledger: its opening and published figures, those of all copies, stand once in the grown log. What was
 * signed of the source is nothing of the grown log, and is left out of it.
 */
final class LedgerWideEvents {
    private static final String PUBLISHED = FiguresPublished.class.getSimpleName();
    private static final Set<String> TYPES = Set.of(LedgerOpened.class.getSimpleName(), PUBLISHED);
    private static final Set<String> OF_THE_SOURCE_ALONE = Set.of(
            CheckpointTaken.class.getSimpleName(),
            LedgerRestored.class.getSimpleName(),
            SigningResumed.class.getSimpleName(),
            AccessLogSealed.class.getSimpleName(),
            AccessLogDropped.class.getSimpleName());

    /** As figures were published before anything was signed. */
    private static final String UNSIGNED_REVISION = "1";

    private static final Pattern SIGNED = Pattern.compile(",\"reportDigest\":\"[^\"]*\"|,\"checkpoint\":\\{[^}]*}");

    private static final String POSITION = "position";
    private static final Pattern FIGURE = Pattern.compile("\"(" + POSITION
            + "|registered|struckOff|resolvedInPeriod|resolvedAgainInPeriod|reopenedInPeriod|handedOver)\":([0-9]+)");

    private final CopiesOfCentres copies;
    /** Their positions in the source: the opening and, in years, a handful of publications. */
    private final List<Long> positions = new ArrayList<>();

    private final List<Long> leftOut = new ArrayList<>();
    /** Which stand once for each centre, also where several copies share it. */
    private final List<Long> ofCentresAlone = new ArrayList<>();

    LedgerWideEvents(CopiesOfCentres copies) {
        this.copies = copies;
    }

    static boolean include(LogEvent event) {
        return TYPES.contains(event.type());
    }

    static boolean leaveOut(LogEvent event) {
        return OF_THE_SOURCE_ALONE.contains(event.type());
    }

    /** At this position of the source. */
    void leftOut(long position) {
        leftOut.add(position);
    }

    /** At this position of the source. */
    void ofCentreAlone(long position) {
        ofCentresAlone.add(position);
    }

    LogEvent grown(LogEvent event, long position) {
        positions.add(position);
        return event.type().equals(PUBLISHED) ? published(event) : event;
    }

    /** The last position by which the grown log holds all copies of what the source holds by this one, where a block ends there. */
    long grown(long position) {
        long once = upTo(position, positions);
        long alone = upTo(position, ofCentresAlone);
        long inEachCopy = position + 1 - once - alone - upTo(position, leftOut);
        return copies.times() * inEachCopy + copies.apart() * alone + once - 1;
    }

    private static long upTo(long position, List<Long> some) {
        return some.stream().filter(one -> one <= position).count();
    }

    private LogEvent published(LogEvent event) {
        String unsigned = SIGNED.matcher(new String(event.payload(), StandardCharsets.UTF_8))
                .replaceAll("");
        byte[] payload = FIGURE.matcher(unsigned).replaceAll(this::figure).getBytes(StandardCharsets.UTF_8);
        return new LogEvent(
                event.id(),
                event.aggregate(),
                event.aggregateType(),
                event.sequence(),
                event.time(),
                event.type(),
                UNSIGNED_REVISION,
                payload,
                event.metaData(),
                event.sealed());
    }

    private String figure(MatchResult found) {
        long inSource = Long.parseLong(found.group(2));
        long figure = found.group(1).equals(POSITION) ? grown(inSource) : copies.times() * inSource;
        return "\"" + found.group(1) + "\":" + figure;
    }
}
