/** What a sign-in begins with and how it can fail; the whole of it is tried with a real issuer in the acceptance module. */
@NullMarked
package org.caseledger.query.signin;

import org.jspecify.annotations.NullMarked;
