/** The books of all centres by the day of recording, and every count of the ledger as a sum over them. */
@NullMarked
package org.caseledger.query.daybook;

import org.jspecify.annotations.NullMarked;
