/** How the State and its centres stand on a day: one answer for a first screen, with another day to compare and a line of weeks. */
@NullMarked
package org.caseledger.query.standing;

import org.jspecify.annotations.NullMarked;
