/** Seals what is personal: under a key for each person in each case, so that it can be forgotten, and bound to its event, so that it opens nowhere else. */
@NullMarked
package org.caseledger.command.sealing;

import org.jspecify.annotations.NullMarked;
