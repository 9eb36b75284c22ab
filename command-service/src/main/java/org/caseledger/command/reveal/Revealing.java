package org.caseledger.command.reveal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseledger.command.personal.PersonalRecord;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.RevealedField;

/** Opens what is asked for, and nothing beside it. */
final class Revealing {
    private final PersonalSealing sealing;

    Revealing(PersonalSealing sealing) {
        this.sealing = sealing;
    }

    /**
     * @param stored events of the case, by their sequence
     * @throws org.caseledger.command.sealing.CannotBeOpened where anything of it is not what was sealed
     */
    List<RevealedEntry> of(SealedPlaces places, Set<RevealedField> fields, Map<Long, LogEvent> stored) {
        List<RevealedEntry> revealed = new ArrayList<>();
        for (RevealedField field : fields) {
            for (SealedPlaces.Place place : places.of(field)) {
                LogEvent event = stored.get(place.sequence());
                if (event == null) {
                    throw new IllegalStateException("no event stands where something is sealed");
                }
                details(place, sealing.open(event, place.part()))
                        .forEach(one ->
                                revealed.add(new RevealedEntry(field, place.sequence(), place.on(), shown(one))));
            }
        }
        return revealed;
    }

    private static List<SortedMap<String, PersonalText>> details(SealedPlaces.Place place, PersonalText part) {
        return place.isWhole()
                ? List.of(new TreeMap<>(Map.of(place.names().get(0), part)))
                : PersonalRecord.of(part).details(place.names());
    }

    private static Map<String, RevealedText> shown(SortedMap<String, PersonalText> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> new RevealedText(text.getValue()),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
