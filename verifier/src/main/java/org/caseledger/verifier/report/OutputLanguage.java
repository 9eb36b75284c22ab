package org.caseledger.verifier.report;

import java.util.Arrays;
import java.util.Optional;

/** A language in which the verifier answers. */
public enum OutputLanguage {
    ENGLISH("en", "statements.properties"),
    HINDI("hi", "statements_hi.properties");

    private final String code;
    private final String file;

    OutputLanguage(String code, String file) {
        this.code = code;
        this.file = file;
    }

    /** Empty for a code of no such language. */
    public static Optional<OutputLanguage> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    String file() {
        return file;
    }
}
