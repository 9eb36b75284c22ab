package org.caseledger.benchmarks.grow;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.RegistrationNumberIssued;

/** Registers of centres that several copies share: numbers are issued in the order of the grown log, from 1 and without a gap. */
final class SharedRegisters {
    private static final String ISSUED = RegistrationNumberIssued.class.getSimpleName();
    private static final String REGISTERED = CaseRegistered.class.getSimpleName();

    /** Centre and financial year, and the number in them. */
    private static final Pattern NUMBER =
            Pattern.compile("\"number\":\"((BR-[A-Z]{3}-[0-9]{2}-[0-9]{4}-[0-9]{2}-)[0-9]{6})\"");

    private static final Pattern SERIAL = Pattern.compile("\"serial\":[0-9]+");

    private final Map<String, Integer> newest = new HashMap<>();

    /** @param block a copy of one of the source: a case is registered in the block in which its number is issued */
    List<LogEvent> numbered(List<LogEvent> block) {
        Map<String, Integer> issued = new HashMap<>();
        block.stream().filter(event -> event.type().equals(ISSUED)).forEach(event -> {
            Matcher number = number(event);
            issued.put(number.group(1), newest.merge(number.group(2), 1, Integer::sum));
        });
        return issued.isEmpty()
                ? block
                : block.stream()
                        .map(event ->
                                event.type().equals(ISSUED) || event.type().equals(REGISTERED)
                                        ? numbered(event, issued)
                                        : event)
                        .toList();
    }

    private static LogEvent numbered(LogEvent event, Map<String, Integer> issued) {
        Matcher number = number(event);
        Integer serial = issued.get(number.group(1));
        if (serial == null) {
            throw new GrowRefused(
                    "case " + event.aggregate() + " of the source has a number that was issued in another block");
        }
        String payload = SERIAL.matcher(number.replaceFirst(
                        String.format(Locale.ROOT, "\"number\":\"%s%06d\"", number.group(2), serial)))
                .replaceFirst("\"serial\":" + serial);
        return new LogEvent(
                event.id(),
                event.aggregate(),
                event.aggregateType(),
                event.sequence(),
                event.time(),
                event.type(),
                event.revision(),
                payload.getBytes(StandardCharsets.UTF_8),
                event.metaData(),
                event.sealed());
    }

    private static Matcher number(LogEvent event) {
        Matcher number = NUMBER.matcher(new String(event.payload(), StandardCharsets.UTF_8));
        if (!number.find()) {
            throw new GrowRefused("event " + event.id() + " of the source names no registration number");
        }
        return number;
    }
}
