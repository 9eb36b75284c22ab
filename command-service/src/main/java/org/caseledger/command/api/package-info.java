/** HTTP in: a request record, a command, an answer; one table from what went wrong to a status. */
@NullMarked
package org.caseledger.command.api;

import org.jspecify.annotations.NullMarked;
