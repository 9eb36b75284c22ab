/** What time it is in this ledger. */
@NullMarked
package org.caseledger.service.clock;

import org.jspecify.annotations.NullMarked;
