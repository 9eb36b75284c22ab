package org.caseledger.query.page;

import java.util.ResourceBundle;
import java.util.TreeMap;
import org.caseledger.service.json.LedgerJson;

/** The words of the page for its scripts: those keys of {@code page*.properties} that begin with {@code js.}. */
final class PageTexts {
    private static final String PREFIX = "js.";

    private PageTexts() {}

    /** A JSON object from key without prefix to text, safe inside a script element. */
    static String json(PageLanguage language) {
        ResourceBundle bundle = bundle(language);
        TreeMap<String, String> texts = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> texts.put(key.substring(PREFIX.length()), bundle.getString(key)));
        return island(texts);
    }

    static ResourceBundle bundle(PageLanguage language) {
        return ResourceBundle.getBundle(
                "page",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** JSON in which no {@code <} can end the script element it stands in. */
    static String island(Object value) {
        return LedgerJson.mapper().writeValueAsString(value).replace("<", "\\u003c");
    }
}
