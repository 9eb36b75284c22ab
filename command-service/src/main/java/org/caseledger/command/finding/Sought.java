package org.caseledger.command.finding;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.searchindex.SearchIndexSchema;
import org.caseledger.events.RevealedField;

/** Whom somebody looks for. Says nothing of itself but by what. */
public final class Sought {
    private final SearchedBy by;
    private final Set<String> texts;

    private Sought(SearchedBy by, Collection<String> texts) {
        this.by = by;
        this.texts = Set.copyOf(texts);
    }

    /** By what somebody looks for her; stands on record. */
    enum SearchedBy {
        PHONE(RevealedField.PHONES),
        NAME(RevealedField.NAME),
        /** By what is known of another case. */
        PHONES_OF_CASE(RevealedField.PHONES);

        private final RevealedField field;

        SearchedBy(RevealedField field) {
            this.field = field;
        }

        /** What somebody must be allowed to see of a case to find it so. */
        RevealedField field() {
            return field;
        }
    }

    public static Sought phone(PersonalText phone) {
        return new Sought(SearchedBy.PHONE, Set.of(PhoneDigits.of(phone)));
    }

    /** By all its words that tell anything. */
    public static Sought name(PersonalText name) {
        return new Sought(SearchedBy.NAME, NameSkeleton.of(name));
    }

    /** By any of these. */
    static Sought phonesOf(KnownIdentity one) {
        return new Sought(SearchedBy.PHONES_OF_CASE, one.phones());
    }

    /** Nobody can be found so: the name is too short, or one that too many have. */
    public boolean tellsNothing() {
        return texts.isEmpty();
    }

    SearchedBy by() {
        return by;
    }

    /** Whether it is her. */
    boolean matches(KnownIdentity her) {
        return switch (by) {
            case PHONE, PHONES_OF_CASE -> texts.stream().anyMatch(her.phones()::contains);
            case NAME -> her.words().containsAll(texts);
        };
    }

    /** Which entries of a centre may be hers. */
    Bson nominated(IndexTokens tokens) {
        return switch (by) {
            case PHONE, PHONES_OF_CASE -> Filters.in(SearchIndexSchema.PHONES, tokens.phones(texts));
            case NAME -> words(tokens.words(texts));
        };
    }

    private static Bson words(List<Integer> tokens) {
        return Filters.and(tokens.stream()
                .map(token -> Filters.eq(SearchIndexSchema.WORDS, token))
                .toList());
    }

    @Override
    public String toString() {
        return by + ": sealed";
    }
}
