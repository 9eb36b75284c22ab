/** Signing in to the page at the token issuer: Authorization Code with PKCE, kept on the side of the service. */
@NullMarked
package org.caseledger.query.signin;

import org.jspecify.annotations.NullMarked;
