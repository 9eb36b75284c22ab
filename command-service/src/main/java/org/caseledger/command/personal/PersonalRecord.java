package org.caseledger.command.personal;

import java.util.List;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a person, as it is sealed: a JSON object with the fields that are given. Mutable while it is filled, and as silent as its texts. */
public final class PersonalRecord {
    private final ObjectNode fields = LedgerJson.mapper().createObjectNode();

    public PersonalRecord with(String name, @Nullable PersonalText value) {
        if (value != null) {
            fields.put(name, value.revealed());
        }
        return this;
    }

    public PersonalRecord with(String name, boolean value) {
        fields.put(name, value);
        return this;
    }

    public PersonalRecord with(String name, List<PersonalRecord> several) {
        if (!several.isEmpty()) {
            ArrayNode all = fields.putArray(name);
            several.forEach(one -> all.add(one.fields));
        }
        return this;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public PersonalText text() {
        return PersonalText.of(fields.toString());
    }

    @Override
    public String toString() {
        return text().toString();
    }
}
