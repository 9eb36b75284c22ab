/** Which ledger this service serves, as its first event says. */
@NullMarked
package org.caseledger.service.ledger;

import org.jspecify.annotations.NullMarked;
