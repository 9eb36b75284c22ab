/** Finding the case of a woman who is known: an index of tokens that tell nothing without a key, and what somebody may search by it. */
@NullMarked
package org.caseledger.command.finding;

import org.jspecify.annotations.NullMarked;
