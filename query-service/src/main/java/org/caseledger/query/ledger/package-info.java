/** What this ledger is, how far it is, and on which days something was made public of it. */
@NullMarked
package org.caseledger.query.ledger;

import org.jspecify.annotations.NullMarked;
