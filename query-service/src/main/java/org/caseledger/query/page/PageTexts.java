package org.caseledger.query.page;

import java.util.TreeMap;
import java.util.regex.Pattern;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.texts.Texts;

/**
 * The words of the page. Those that stand in it from the beginning are in {@code page*.properties}, for its scripts under keys that begin with
 * {@code js.}; what other screens than the first say besides is in {@code screens*.properties} and asked for by the first of them.
 */
final class PageTexts {
    private static final String PREFIX = "js.";
    private static final Pattern OF_ISSUER = Pattern.compile("js[.]signIn[.](?:atIssuer|refused)");

    private static final Texts PAGE = Texts.of("page");
    private static final Texts SCREENS = Texts.of("screens");

    private PageTexts() {}

    /**
     * A JSON object from key without prefix to text, safe inside a script element.
     *
     * @param atIssuer whether people sign in there; what is said of it nobody reads elsewhere
     */
    static String json(PageLanguage language, boolean atIssuer) {
        TreeMap<String, String> texts = new TreeMap<>();
        PAGE.allWritten(language.locale()).forEach((key, text) -> {
            if (key.startsWith(PREFIX) && (atIssuer || !OF_ISSUER.matcher(key).lookingAt())) {
                texts.put(key.substring(PREFIX.length()), text);
            }
        });
        return island(texts);
    }

    /** The same of the screens that are not the first. */
    static byte[] ofScreens(PageLanguage language) {
        return LedgerJson.mapper().writeValueAsBytes(SCREENS.allWritten(language.locale()));
    }

    static String of(String key, PageLanguage language) {
        return PAGE.written(key, language.locale());
    }

    /** JSON in which no {@code <} can end the script element it stands in. */
    static String island(Object value) {
        return LedgerJson.mapper().writeValueAsString(value).replace("<", "\\u003c");
    }
}
