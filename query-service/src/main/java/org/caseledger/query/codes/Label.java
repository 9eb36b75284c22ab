package org.caseledger.query.codes;

import org.caseledger.events.Code;
import org.caseledger.events.District;

/** A code as it is shown: its published spelling and its words in both languages. */
public record Label(String code, String en, String hi) {
    public static Label of(Code code) {
        return new Label(code.code(), code.en(), code.hi());
    }

    public static Label of(District district) {
        return new Label(district.code(), district.nameEn(), district.nameHi());
    }
}
