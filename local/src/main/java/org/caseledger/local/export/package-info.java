/** The tree over a log as files that need neither the ledger nor this program, and what checks them. */
@NullMarked
package org.caseledger.local.export;

import org.jspecify.annotations.NullMarked;
