package org.caseledger.command.personal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.caseledger.events.SealedDetail;
import org.jspecify.annotations.Nullable;

/** What is personal in an entry that also says something in codes, as it is sealed: all of it together. As silent as its texts. */
public final class PersonalDetails {
    private static final PersonalDetails NONE = new PersonalDetails(Map.of());

    private final Map<SealedDetail, PersonalText> given;

    private PersonalDetails(Map<SealedDetail, PersonalText> given) {
        this.given = given;
    }

    public static PersonalDetails none() {
        return NONE;
    }

    public static PersonalDetails note(@Nullable PersonalText note) {
        return NONE.with(SealedDetail.NOTE, note);
    }

    public PersonalDetails with(SealedDetail detail, @Nullable PersonalText text) {
        if (text == null) {
            return this;
        }
        Map<SealedDetail, PersonalText> more = new EnumMap<>(SealedDetail.class);
        more.putAll(given);
        more.put(detail, text);
        return new PersonalDetails(more);
    }

    /** Those that are given, in the order of the code list. */
    List<SealedDetail> fields() {
        return List.copyOf(given.keySet());
    }

    /** One text of all of them; none where none is given. */
    List<PersonalText> texts() {
        PersonalRecord sealed = new PersonalRecord();
        given.forEach((detail, text) -> sealed.with(detail.field(), text));
        return sealed.isEmpty() ? List.of() : List.of(sealed.text());
    }

    @Override
    public String toString() {
        return new PersonalRecord().toString();
    }
}
