package org.caseledger.query.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.EventMetadata;
import org.caseledger.query.casehistory.EventSummary;
import org.caseledger.query.caseregister.CaseDifferences;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.CaseSummaries;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.cases.StoredEntry;
import org.caseledger.query.projection.KnownEvents;
import org.caseledger.query.reports.RecordingDelay;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Replays a case by the folds that its register and its history are made by. */
final class CaseReplay {
    private final EventRules rules;

    CaseReplay(EventRules rules) {
        this.rules = rules;
    }

    /**
     * @param events of one aggregate from its first one on
     * @return none for what is no case
     */
    List<ReplayedStep> steps(UUID id, List<RecordedEvent> events) {
        CaseEntries entries =
                CaseRecord.of(events.stream().map(StoredEntry::of).toList()).entries(CaseEvent.class::isAssignableFrom);
        Map<String, Set<String>> typesOfCommand = typesOfCommand(events);
        List<ReplayedStep> steps = new ArrayList<>();
        CaseSummary before = null;
        for (RecordedEvent recorded : events) {
            CaseSummary after = CaseSummaries.of(
                            CaseAt.known(id, entries, entries.sequenceAt(recorded.position())), List.of())
                    .orElse(null);
            if (after == null) {
                return List.of();
            }
            steps.add(step(id, recorded, before, after, typesOfCommand));
            before = after;
        }
        return steps;
    }

    private ReplayedStep step(
            UUID id,
            RecordedEvent recorded,
            @Nullable CaseSummary before,
            CaseSummary after,
            Map<String, Set<String>> typesOfCommand) {
        String type = recorded.event().type();
        String command = text(recorded, EventMetadata.COMMAND);
        Set<String> together = command == null ? Set.of(type) : typesOfCommand.getOrDefault(command, Set.of(type));
        return new ReplayedStep(
                EventSummary.of(recorded),
                recorded.block(),
                Leaf.of(recorded.event()).hash().toString(),
                text(recorded, EventMetadata.ROLE),
                KnownEvents.read(recorded.event())
                        .flatMap(known -> RecordingDelay.of(known, recorded.sealedAt()))
                        .orElse(null),
                CaseDifferences.between(id, before, after),
                rules.of(type, rules.commandsFor(together)).stream()
                        .map(EventRules.Allowance::words)
                        .toList());
    }

    /** What was recorded together tells which command it was where one event alone does not. */
    private static Map<String, Set<String>> typesOfCommand(List<RecordedEvent> events) {
        Map<String, Set<String>> types = new HashMap<>();
        for (RecordedEvent recorded : events) {
            String command = text(recorded, EventMetadata.COMMAND);
            if (command != null) {
                types.computeIfAbsent(command, first -> new TreeSet<>())
                        .add(recorded.event().type());
            }
        }
        return types;
    }

    private static @Nullable String text(RecordedEvent recorded, String key) {
        JsonNode value =
                LedgerJson.mapper().readTree(recorded.event().metaData()).path(key);
        return value.isString() ? value.asString() : null;
    }
}
