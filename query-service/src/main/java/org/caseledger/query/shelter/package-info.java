/** Stays in the shelters of the centres: the register, the stays past their limit, and who is there, on any day as known at any moment. */
@NullMarked
package org.caseledger.query.shelter;

import org.jspecify.annotations.NullMarked;
