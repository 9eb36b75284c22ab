package org.caseledger.query.signin;

import org.springframework.security.core.AuthenticationException;

/** The issuer knows this person, and the ledger has nothing for any role of theirs. */
final class NotEntitled extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    NotEntitled() {
        super("the token names no role that this ledger knows");
    }
}
