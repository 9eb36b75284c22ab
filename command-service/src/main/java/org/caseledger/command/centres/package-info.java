/** Centres: their commissioning and the registration numbers they issue. */
@NullMarked
package org.caseledger.command.centres;

import org.jspecify.annotations.NullMarked;
