package org.caseledger.query.page;

import java.util.TreeMap;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.texts.Texts;

/** The words of the page for its scripts: those keys of {@code page*.properties} that begin with {@code js.}. */
final class PageTexts {
    private static final String PREFIX = "js.";

    private static final Texts TEXTS = Texts.of("page");

    private PageTexts() {}

    /** A JSON object from key without prefix to text, safe inside a script element. */
    static String json(PageLanguage language) {
        TreeMap<String, String> texts = new TreeMap<>();
        TEXTS.allWritten(language.locale()).forEach((key, text) -> {
            if (key.startsWith(PREFIX)) {
                texts.put(key.substring(PREFIX.length()), text);
            }
        });
        return island(texts);
    }

    static String of(String key, PageLanguage language) {
        return TEXTS.written(key, language.locale());
    }

    /** JSON in which no {@code <} can end the script element it stands in. */
    static String island(Object value) {
        return LedgerJson.mapper().writeValueAsString(value).replace("<", "\\u003c");
    }
}
