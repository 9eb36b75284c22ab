package org.caseledger.query.casehistory;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryName;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.service.texts.Texts;

/**
 * The sentence of each event type, kept in {@code meanings.properties} and {@code meanings_hi.properties}; and the names of entries,
 * which refusals speak as well.
 */
public final class Meanings {
    /** Key of the sentence for an event this version does not know. */
    private static final String UNKNOWN = "unknown";

    /** Fields that name an entry or one of its fields. */
    private static final Set<String> NAMES = Set.of("entry", "field");

    private final Map<String, Sentence> english = load(Language.ENGLISH);
    private final Map<String, Sentence> hindi = load(Language.HINDI);

    public Meaning of(Event event) {
        Map<String, Object> fields = EventFields.of(event);
        if (event instanceof DetailsCorrected || event instanceof EntryVoided) {
            NAMES.forEach(name -> fields.computeIfPresent(name, (field, value) -> words(name + "." + value, value)));
        }
        return tell(event.getClass().getSimpleName(), fields);
    }

    Meaning ofUnknown(String type) {
        return tell(UNKNOWN, Map.of("type", type));
    }

    /** A name in plain words; as it is where there are none. */
    private Object words(String key, Object name) {
        return english.containsKey(key) && hindi.containsKey(key) ? tell(key, Map.of()) : name;
    }

    private Meaning tell(String key, Map<String, Object> fields) {
        return new Meaning(
                sentence(english, key).tell(fields, Language.ENGLISH),
                sentence(hindi, key).tell(fields, Language.HINDI));
    }

    private static Sentence sentence(Map<String, Sentence> sentences, String key) {
        Sentence sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalStateException("no sentence tells what " + key + " means");
        }
        return sentence;
    }

    private static Map<String, Sentence> load(Language language) {
        return Texts.of("org/caseledger/query/casehistory/meanings", EntryName.BUNDLE)
                .allWritten(Locale.forLanguageTag(language.tag()))
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> new Sentence(text.getValue())));
    }
}
