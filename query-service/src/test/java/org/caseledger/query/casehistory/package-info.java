/** A history says everything, in both languages. */
@NullMarked
package org.caseledger.query.casehistory;

import org.jspecify.annotations.NullMarked;
