package org.caseledger.command.forgetting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caseledger.command.eventstore.NewerEvent;
import org.caseledger.command.lifecycle.CaseNow;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Event;
import org.caseledger.service.json.LedgerJson;

/** Reads cases from the log as it stands. */
final class KeysOfCases {
    private final LogReader log;

    KeysOfCases(LogReader log) {
        this.log = log;
    }

    /** All of her cases that may be forgotten now, this one among them; none where something is in the way. */
    Set<UUID> approvedWith(UUID caseId) {
        return now(caseId).approvedToBeForgotten();
    }

    boolean isForgotten(UUID caseId) {
        return now(caseId).forgottenOn().isPresent();
    }

    /** Under which anything is sealed in it, also in what was retracted. */
    Set<UUID> of(UUID caseId) {
        Set<UUID> keys = new LinkedHashSet<>();
        log.events(caseId.toString(), 0).forEach(event -> keys.addAll(PersonalSealing.keysOf(event)));
        return keys;
    }

    private CaseNow now(UUID caseId) {
        List<RecordedEvent> life = log.aggregate(caseId.toString(), 0);
        SortedMap<Long, CaseEvent> events = new TreeMap<>();
        life.forEach(one -> events.put(one.event().sequence(), (CaseEvent) read(one)));
        return CaseNow.of(events);
    }

    private static Event read(RecordedEvent one) {
        Class<? extends Event> type = EventTypes.classOf(
                        one.event().type(), one.event().revision())
                .orElseThrow(
                        () -> new NewerEvent(one.event().type(), one.event().revision(), one.position()));
        return LedgerJson.mapper().readValue(one.event().payload(), type);
    }
}
