/** Size and root of each month of the access ledger, once it is over. */
@NullMarked
package org.caseledger.command.accesslog;

import org.jspecify.annotations.NullMarked;
