/** Recounts every view from the log, in memory and apart from how it was kept, and compares. */
@NullMarked
package org.caseledger.query.verifyviews;

import org.jspecify.annotations.NullMarked;
