/** The event log under faults, and side by side with what one would pick instead. */
@NullMarked
package org.caseledger.benchmarks;

import org.jspecify.annotations.NullMarked;
