package org.caseledger.command.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.caseledger.service.json.WholeTextDeserializer;

/**
 * Something that is known of a person: a name, a number, a note. It says nothing of itself, wherever it is printed or written; who seals it, and who reveals it to whoever
 * may see it, takes it out.
 */
public final class PersonalText {
    private static final String SAID = "sealed";

    private final String text;

    private PersonalText(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException where it could not be kept as it is */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonalText of(String text) {
        if (!WholeTextDeserializer.isWhole(text)) {
            throw new IllegalArgumentException("half a character");
        }
        return new PersonalText(text);
    }

    /** For its seal, and for whoever may see it. */
    public String revealed() {
        return text;
    }

    /** In UTF-16 code units, as texts are measured. */
    public int length() {
        return text.length();
    }

    @JsonValue
    @Override
    public String toString() {
        return SAID;
    }
}
