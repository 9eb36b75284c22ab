package org.caseledger.query.page;

import org.caseledger.events.Code;
import org.caseledger.events.District;

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

    public String label(Code code) {
        return language == PageLanguage.HI ? code.hi() : code.en();
    }

    /** The role, and the district where there are several of it. */
    public String label(OfferedUser user) {
        District district = user.district();
        String role = label(user.role());
        return district == null
                ? role
                : role + ", " + (language == PageLanguage.HI ? district.nameHi() : district.nameEn());
    }
}
