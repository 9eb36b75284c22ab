package org.caseledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.Event;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.RegistrationNumberIssued;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.json.LedgerJson;

/** What blocks of a log say, counted from their payloads alone. */
final class LogTold {
    private final List<Posting> postings = new ArrayList<>();
    private final Map<String, Integer> types = new HashMap<>();
    private final Map<String, Integer> newestSerial = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private final List<Event> beforeItHappened = new ArrayList<>();
    private int events;

    static LogTold of(List<Block> blocks) {
        LogTold told = new LogTold();
        for (Block block : blocks) {
            LocalDate recordedOn = LocalDate.ofInstant(block.sealedAt(), LedgerClock.ZONE);
            block.events().forEach(event -> told.hear(event, recordedOn));
        }
        return told;
    }

    int events() {
        return events;
    }

    int count(String type) {
        return types.getOrDefault(type, 0);
    }

    long count(PostingReason reason) {
        return postings.stream()
                .filter(p -> p.reason() == reason)
                .mapToInt(Posting::n)
                .sum();
    }

    long count(PostingReason reason, FinancialYear year) {
        return postings.stream()
                .filter(p -> p.reason() == reason && FinancialYear.of(p.on()).equals(year))
                .mapToInt(Posting::n)
                .sum();
    }

    List<String> gapsInSerials() {
        return gaps;
    }

    List<Event> recordedBeforeItHappened() {
        return beforeItHappened;
    }

    private void hear(LogEvent stored, LocalDate recordedOn) {
        events++;
        types.merge(stored.type(), 1, Integer::sum);
        Event event = LedgerJson.mapper().readValue(stored.payload(), typeOf(stored));
        postings.addAll(event.postings());
        if (event.occurredOn().isAfter(recordedOn)) {
            beforeItHappened.add(event);
        }
        if (event instanceof RegistrationNumberIssued issued) {
            Integer before = newestSerial.put(issued.centre() + issued.financialYear(), issued.serial());
            if (issued.serial() != (before == null ? 0 : before) + 1) {
                gaps.add(issued.number());
            }
        }
    }

    private static Class<? extends Event> typeOf(LogEvent stored) {
        try {
            return Class.forName(Event.class.getPackageName() + "." + stored.type())
                    .asSubclass(Event.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the ledger knows no " + stored.type(), e);
        }
    }
}
