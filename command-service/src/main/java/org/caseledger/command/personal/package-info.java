/** What is personal, on its way from a request to its seal. */
@NullMarked
package org.caseledger.command.personal;

import org.jspecify.annotations.NullMarked;
