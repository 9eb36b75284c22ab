package org.caseledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.caseledger.query.listing.Export;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** The page speaks English or Hindi: as asked in the address, else as last chosen, else as the browser prefers. */
enum PageLanguage {
    EN(Locale.ENGLISH),
    HI(Locale.forLanguageTag("hi"));

    static final String COOKIE = "caseledger-language";

    private final Locale locale;

    PageLanguage(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String tag() {
        return locale.getLanguage();
    }

    /** The one that it speaks of two texts. */
    String said(String en, String hi) {
        return this == HI ? hi : en;
    }

    /** @throws FaultyRequest for a language that it does not speak */
    static void require(@Nullable String asked) {
        if (asked != null && !Export.LANGUAGES.contains(asked)) {
            throw FaultyRequest.of(Export.LANGUAGE, "UNKNOWN_CODE", String.join(", ", Export.LANGUAGES));
        }
    }

    static PageLanguage of(HttpServletRequest request, @Nullable String asked) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return Stream.of(
                        asked,
                        cookie == null ? null : cookie.getValue(),
                        request.getLocale().getLanguage())
                .filter(java.util.Objects::nonNull)
                .flatMap(tag -> Arrays.stream(values()).filter(l -> l.tag().equals(tag)))
                .findFirst()
                .orElse(EN);
    }
}
