package org.caseledger.command;

import java.util.List;

/** A rule said no to fields of the command: the answer points at them, and its sentences, which people read in two languages, name none. */
public abstract class FieldRefusal extends Refusal {
    private static final long serialVersionUID = 1L;
    private final transient List<String> fields;

    /** @param fields as the body spells them, with a stroke between a record and its field */
    protected FieldRefusal(String... fields) {
        this.fields = List.of(fields);
    }

    /** JSON pointers into the body. */
    public final List<String> pointers() {
        return fields.stream().map(field -> "/" + field).toList();
    }
}
