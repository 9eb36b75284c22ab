/** The stores under test, all appended to in the same way. */
@NullMarked
package org.caseledger.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
