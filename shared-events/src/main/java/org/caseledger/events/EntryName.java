package org.caseledger.events;

/**
 * Names an entry of a case, or a detail of one, in a sentence; the words stand in {@code entry-names.properties} and
 * {@code entry-names_hi.properties}.
 *
 * @param key {@code entry.<event type>} or {@code field.<field>}
 */
public record EntryName(String key) {
    public static final String BUNDLE = "entry-names";

    public static EntryName of(Class<?> event) {
        return new EntryName("entry." + event.getSimpleName());
    }

    public static EntryName ofDetail(String field) {
        return new EntryName("field." + field);
    }
}
