package org.caseledger.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The two languages of the ledger. */
public final class Languages {
    public static final Locale HINDI = Locale.forLanguageTag("hi");
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, HINDI);

    private Languages() {}

    /** The first language of {@code Accept-Language} that the ledger speaks, else English. */
    public static Locale of(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(asked -> Locale.forLanguageTag(asked.getLanguage()))
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
