/** The access ledger: who looked at what, one log of blocks for each month, in a database of its own. */
@NullMarked
package org.caseledger.service.accessledger;

import org.jspecify.annotations.NullMarked;
