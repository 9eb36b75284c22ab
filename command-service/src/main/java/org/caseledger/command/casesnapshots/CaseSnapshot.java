package org.caseledger.command.casesnapshots;

import java.util.List;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.events.CaseEvent;
import org.caseledger.service.json.LedgerJson;
import tools.jackson.databind.JsonNode;

/**
 * All events of a case in one document: what a case is, is what these make of it, so a case that is loaded from here went through the same
 * as one that is loaded from the log.
 */
public record CaseSnapshot(List<Event> events) {
    public CaseSnapshot {
        events = List.copyOf(events);
    }

    /** @param type its stored name */
    public record Event(long sequence, String type, JsonNode event) {
        static Event of(RecordedEntry entry) {
            return new Event(
                    entry.sequence(),
                    EventTypes.nameOf(entry.event().getClass()),
                    LedgerJson.mapper().valueToTree(entry.event()));
        }

        /** @throws IllegalStateException for one that this version does not know: the snapshot is not read then, and the log says the same */
        public CaseEvent read() {
            return (CaseEvent) LedgerJson.mapper()
                    .treeToValue(
                            event,
                            EventTypes.classOf(type, EventTypes.FIRST_REVISION)
                                    .orElseThrow(() -> new IllegalStateException(type + " in a snapshot")));
        }
    }

    public static CaseSnapshot of(List<RecordedEntry> recorded) {
        return new CaseSnapshot(recorded.stream().map(Event::of).toList());
    }
}
