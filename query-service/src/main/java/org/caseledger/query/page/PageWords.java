package org.caseledger.query.page;

/** Words of the page in one language, for its template. */
public final class PageWords {
    private final PageLanguage language;

    PageWords(PageLanguage language) {
        this.language = language;
    }

    /** @throws java.util.MissingResourceException if the key has no text, so that a page with a hole is never shown */
    public String get(String key) {
        return PageTexts.of(key, language);
    }
}
