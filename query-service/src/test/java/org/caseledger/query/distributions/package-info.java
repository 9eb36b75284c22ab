/** Counts per day are exact. */
@NullMarked
package org.caseledger.query.distributions;

import org.jspecify.annotations.NullMarked;
