/** Both centres see a transfer as it stands. */
@NullMarked
package org.caseledger.query.transfers;

import org.jspecify.annotations.NullMarked;
