package org.caseledger.query.lists;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.caseledger.service.problem.Languages;

/** Titles of the columns of all lists, {@code columns.properties} and {@code columns_hi.properties}: the same key is the same title everywhere. */
final class ColumnTitles {
    private static final String OF_CODES = "codes";

    private ColumnTitles() {}

    /** @throws java.util.MissingResourceException when a table is made whose title is missing in a language */
    static void require(String key) {
        Stream.of(Locale.ENGLISH, Languages.HINDI).forEach(language -> of(key, language));
    }

    static String of(String key, Locale language) {
        return ResourceBundle.getBundle(
                        "columns",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    /** Of the column beside that one, with the published spelling of its codes. */
    static String ofCodes(String key, Locale language) {
        return new MessageFormat(of(OF_CODES, language), language).format(new Object[] {of(key, language)});
    }
}
