/** How reports cut time: weeks, months, quarters and financial years, and the days that callers name. */
@NullMarked
package org.caseledger.query.periods;

import org.jspecify.annotations.NullMarked;
