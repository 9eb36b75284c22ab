package org.caseledger.query.casehistory;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.caseledger.events.Code;

/** The two languages a history is told in. */
enum Language {
    ENGLISH("en", "yes", "no") {
        @Override
        String label(Code code) {
            return code.en();
        }

        @Override
        String of(Meaning words) {
            return words.en();
        }
    },
    HINDI("hi", "हाँ", "नहीं") {
        @Override
        String label(Code code) {
            return code.hi();
        }

        @Override
        String of(Meaning words) {
            return words.hi();
        }
    };

    private final String tag;
    private final String yes;
    private final String no;
    private final DateTimeFormatter days;

    Language(String tag, String yes, String no) {
        this.tag = tag;
        this.yes = yes;
        this.no = no;
        this.days = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(tag + "-IN"));
    }

    abstract String label(Code code);

    abstract String of(Meaning words);

    String tag() {
        return tag;
    }

    String label(boolean value) {
        return value ? yes : no;
    }

    DateTimeFormatter days() {
        return days;
    }
}
