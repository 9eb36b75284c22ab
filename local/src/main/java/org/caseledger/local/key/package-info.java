/** The key with which the log of a ledger is signed. */
@NullMarked
package org.caseledger.local.key;

import org.jspecify.annotations.NullMarked;
