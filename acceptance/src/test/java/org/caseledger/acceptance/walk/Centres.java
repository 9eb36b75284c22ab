package org.caseledger.acceptance.walk;

import java.util.List;

/** Six centres of three districts with cases, and one that never has any and may close. */
final class Centres {
    static final List<String> WITH_CASES =
            List.of("BR-PAT-11", "BR-PAT-12", "BR-GAY-11", "BR-GAY-12", "BR-MUZ-11", "BR-MUZ-12");
    static final String EMPTY = "BR-PAT-13";
    static final List<String> ALL =
            List.of("BR-PAT-11", "BR-PAT-12", "BR-GAY-11", "BR-GAY-12", "BR-MUZ-11", "BR-MUZ-12", EMPTY);
    static final List<String> DISTRICTS = List.of("PAT", "GAY", "MUZ");

    private Centres() {}

    static String district(String centre) {
        return centre.substring(3, 6);
    }
}
