package org.caseledger.query.signin;

/** The issuer of tokens does not say where people sign in. */
final class IssuerAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IssuerAway(Throwable cause) {
        super("the issuer of tokens cannot be asked", cause);
    }
}
