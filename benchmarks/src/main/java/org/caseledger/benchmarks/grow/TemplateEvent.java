package org.caseledger.benchmarks.grow;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;
import org.caseledger.events.RegistrationNumberIssued;

/** An event of the source, and what it is in each copy. */
final class TemplateEvent {
    private static final String COMMISSIONED = CentreCommissioned.class.getSimpleName();
    private static final Pattern CENTRE_NUMBER = Pattern.compile("(\"number\":)([0-9]+)");
    private static final String NUMBER_ISSUED = RegistrationNumberIssued.class.getSimpleName();
    private static final Pattern SERIAL = Pattern.compile("(\"serial\":)([0-9]+)");

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
        return new LogEvent(
                copy.uuid(event.id()),
                copy.aggregate(event.aggregate()),
                event.aggregateType(),
                event.sequence(),
                event.time(),
                event.type(),
                event.revision(),
                numbered(payload.in(copy), copy),
                metaData.in(copy),
                event.sealed());
    }

    /** The places where a number of a centre, and of a case in it, stands by itself. */
    private byte[] numbered(byte[] json, Copy copy) {
        if (event.type().equals(COMMISSIONED)) {
            return replaced(json, CENTRE_NUMBER, copy::centreNumber);
        }
        return event.type().equals(NUMBER_ISSUED) ? replaced(json, SERIAL, copy::serial) : json;
    }

    private static byte[] replaced(byte[] json, Pattern number, IntUnaryOperator inCopy) {
        return number.matcher(new String(json, StandardCharsets.UTF_8))
                .replaceFirst(found -> found.group(1) + inCopy.applyAsInt(Integer.parseInt(found.group(2))))
                .getBytes(StandardCharsets.UTF_8);
    }
}
