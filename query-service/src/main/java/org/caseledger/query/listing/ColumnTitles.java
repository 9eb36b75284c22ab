package org.caseledger.query.listing;

import java.util.Locale;
import java.util.stream.Stream;
import org.caseledger.query.codes.Label;
import org.caseledger.service.problem.Languages;
import org.caseledger.service.texts.Texts;

/** Titles of the columns of all lists, {@code columns.properties} and {@code columns_hi.properties}: the same key is the same title everywhere. */
public final class ColumnTitles {
    private static final String OF_CODES = "codes";
    private static final Texts TEXTS = Texts.of("columns");

    private ColumnTitles() {}

    /** @throws java.util.MissingResourceException when a table is made whose title is missing in a language */
    static void require(String key) {
        Stream.of(Locale.ENGLISH, Languages.HINDI).forEach(language -> of(key, language));
    }

    /** As what stands in a cell. */
    public static Label label(String key) {
        return new Label(key, of(key, Locale.ENGLISH), of(key, Languages.HINDI));
    }

    static String of(String key, Locale language) {
        return TEXTS.written(key, language);
    }

    /** Of the column beside that one, with the published spelling of its codes. */
    static String ofCodes(String key, Locale language) {
        return TEXTS.getMessage(OF_CODES, new Object[] {of(key, language)}, language);
    }
}
