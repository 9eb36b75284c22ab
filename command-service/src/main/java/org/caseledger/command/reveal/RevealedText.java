package org.caseledger.command.reveal;

import com.fasterxml.jackson.annotation.JsonValue;
import org.caseledger.command.personal.PersonalText;

/** What leaves for the one who asked; as silent as what it was made of everywhere but in that answer. */
public final class RevealedText {
    private final PersonalText text;

    RevealedText(PersonalText text) {
        this.text = text;
    }

    PersonalText text() {
        return text;
    }

    @JsonValue
    String shown() {
        return text.revealed();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
