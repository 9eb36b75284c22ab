package org.caseledger.query.casehistory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryName;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;

/**
 * The sentence of each event type, kept in {@code meanings_en.properties} and {@code meanings_hi.properties}; and the names of entries,
 * which refusals speak as well.
 */
final class Meanings {
    /** Key of the sentence for an event this version does not know. */
    private static final String UNKNOWN = "unknown";

    /** Fields that name an entry or one of its fields. */
    private static final Set<String> NAMES = Set.of("entry", "field");

    private final Map<String, Sentence> english = load(Language.ENGLISH);
    private final Map<String, Sentence> hindi = load(Language.HINDI);

    Meaning of(Event event) {
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
        Properties all = new Properties();
        read(all, "meanings_" + language.tag() + ".properties");
        read(all, "/" + EntryName.BUNDLE + (language == Language.HINDI ? "_hi" : "") + ".properties");
        return all.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> new Sentence(all.getProperty(key))));
    }

    private static void read(Properties all, String name) {
        try (var in = Meanings.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
