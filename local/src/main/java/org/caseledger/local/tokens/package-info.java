/** The locally made signing key of a demo ledger, and the tokens signed with it. */
@NullMarked
package org.caseledger.local.tokens;

import org.jspecify.annotations.NullMarked;
