/** One record a case: its events as they were stored, which is all that registers, lists and counts are computed from, and the summary of them by now. */
@NullMarked
package org.caseledger.query.cases;

import org.jspecify.annotations.NullMarked;
