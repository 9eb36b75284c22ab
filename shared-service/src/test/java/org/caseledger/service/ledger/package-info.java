/** Tries how a service finds its ledger and keeps it in sight. */
@NullMarked
package org.caseledger.service.ledger;

import org.jspecify.annotations.NullMarked;
