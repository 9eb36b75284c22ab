package org.caseledger.acceptance.walk;

import java.util.List;

/** Six centres of three districts with cases, and one that never has any and may close. */
final class Centres {
    static final List<String> WITH_CASES =
            List.of("BR-PAT-03", "BR-PAT-04", "BR-GAY-02", "BR-GAY-03", "BR-MUZ-02", "BR-MUZ-03");
    static final String EMPTY = "BR-PAT-05";
    static final List<String> ALL =
            List.of("BR-PAT-03", "BR-PAT-04", "BR-GAY-02", "BR-GAY-03", "BR-MUZ-02", "BR-MUZ-03", EMPTY);
    static final List<String> DISTRICTS = List.of("PAT", "GAY", "MUZ");

    private Centres() {}

    static String district(String centre) {
        return centre.substring(3, 6);
    }
}
