package org.caseledger.query.caseregister;

/** What the identity of a centre, {@code BR-<district>-<number>}, tells. */
final class Centres {
    private Centres() {}

    static String district(String centre) {
        return centre.split("-", -1)[1];
    }
}
