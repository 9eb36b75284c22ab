/** What a process is called among all that work on one ledger. */
@NullMarked
package org.caseledger.service.node;

import org.jspecify.annotations.NullMarked;
