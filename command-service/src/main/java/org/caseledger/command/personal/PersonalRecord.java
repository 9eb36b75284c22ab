package org.caseledger.command.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a person, as it is sealed: a JSON object with the fields that are given. Mutable while it is filled, and as silent as its texts. */
public final class PersonalRecord {
    private final ObjectNode fields;

    public PersonalRecord() {
        this(LedgerJson.mapper().createObjectNode());
    }

    private PersonalRecord(ObjectNode fields) {
        this.fields = fields;
    }

    /** @param sealed what was sealed as a record */
    public static PersonalRecord of(PersonalText sealed) {
        return new PersonalRecord((ObjectNode) LedgerJson.mapper().readTree(sealed.revealed()));
    }

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

    /** What stands under these names: in one, or, where several things stand under a name, in one for each of them. */
    public List<SortedMap<String, PersonalText>> details(List<String> names) {
        List<SortedMap<String, PersonalText>> all = new ArrayList<>();
        SortedMap<String, PersonalText> together = new TreeMap<>();
        for (String name : names) {
            JsonNode value = fields.path(name);
            if (value.isArray()) {
                value.forEach(one -> all.add(texts(one)));
            } else if (!value.isMissingNode()) {
                together.put(name, PersonalText.of(value.asString()));
            }
        }
        if (!together.isEmpty()) {
            all.add(together);
        }
        return all;
    }

    private static SortedMap<String, PersonalText> texts(JsonNode one) {
        SortedMap<String, PersonalText> texts = new TreeMap<>();
        one.properties()
                .forEach(field -> texts.put(
                        field.getKey(), PersonalText.of(field.getValue().asString())));
        return texts;
    }

    @Override
    public String toString() {
        return text().toString();
    }
}
