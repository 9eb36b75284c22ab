/** Runs in which real processes write and read a real replica set while faults strike, and a checker decides afterwards. */
@NullMarked
package org.caseledger.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
