package org.caseledger.query.casehistory;

import java.util.Locale;
import java.util.Map;
import org.caseledger.events.EntryName;
import org.caseledger.service.problem.Languages;
import org.caseledger.service.texts.Texts;

/** What kind of entry an event is, and nothing of what it says. */
public final class EntryNames {
    private static final Texts NAMES = Texts.of(EntryName.BUNDLE);
    private static final String PREFIX = "entry.";
    private static final Map<String, String> ENGLISH = NAMES.allWritten(Locale.ENGLISH);
    private static final Map<String, String> HINDI = NAMES.allWritten(Languages.HINDI);

    private EntryNames() {}

    /** @param type that this version may not know, then it is its own name */
    public static Meaning of(String type) {
        return new Meaning(ENGLISH.getOrDefault(PREFIX + type, type), HINDI.getOrDefault(PREFIX + type, type));
    }
}
