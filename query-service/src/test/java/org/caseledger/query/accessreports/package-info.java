/** What the access ledger tells, and to whom. */
@NullMarked
package org.caseledger.query.accessreports;

import org.jspecify.annotations.NullMarked;
