/** The writers and readers of a run as real processes, which can be killed, frozen and started again. */
@NullMarked
package org.caseledger.benchmarks.faults.crew;

import org.jspecify.annotations.NullMarked;
