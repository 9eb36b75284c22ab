package org.caseledger.benchmarks.grow;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;

/** An event of the source, and what it is in each copy. */
final class TemplateEvent {
    private static final String COMMISSIONED = CentreCommissioned.class.getSimpleName();
    private static final Pattern CENTRE_NUMBER = Pattern.compile("\"number\":([0-9]+)");

    /** Of a centre, whoever's cases are in it. */
    private static final Set<String> OF_CENTRE_ALONE = Set.of(
            COMMISSIONED,
            CentreSuspended.class.getSimpleName(),
            CentreReopened.class.getSimpleName(),
            CentreClosed.class.getSimpleName());

    private final LogEvent event;
    private final JsonTemplate payload;
    private final JsonTemplate metaData;

    TemplateEvent(LogEvent event) {
        this.event = event;
        this.payload = JsonTemplate.ofPayload(event.payload());
        this.metaData = JsonTemplate.ofMetaData(event.metaData());
    }

    /** Where copies share a centre, it stands once, in the first of them. */
    boolean isOfCentreAlone() {
        return OF_CENTRE_ALONE.contains(event.type());
    }

    boolean isIn(Copy copy) {
        return !copy.sharesCentres() || !isOfCentreAlone();
    }

    /** Personal data stay sealed as they are: they open for nobody who is asked for the copy. */
    LogEvent in(Copy copy) {
        if (copy.isSource()) {
            return event;
        }
        byte[] json = payload.in(copy);
        return new LogEvent(
                copy.uuid(event.id()),
                copy.aggregate(event.aggregate()),
                event.aggregateType(),
                event.sequence(),
                event.time(),
                event.type(),
                event.revision(),
                event.type().equals(COMMISSIONED) ? withNumber(json, copy) : json,
                metaData.in(copy),
                event.sealed());
    }

    /** The one place where the number of a centre stands by itself. */
    private static byte[] withNumber(byte[] json, Copy copy) {
        return CENTRE_NUMBER
                .matcher(new String(json, StandardCharsets.UTF_8))
                .replaceFirst(found -> "\"number\":" + copy.centreNumber(Integer.parseInt(found.group(1))))
                .getBytes(StandardCharsets.UTF_8);
    }
}
