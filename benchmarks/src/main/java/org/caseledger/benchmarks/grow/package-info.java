/** Makes of a ledger's log one with N times the cases, to measure what grows with them. */
@NullMarked
package org.caseledger.benchmarks.grow;

import org.jspecify.annotations.NullMarked;
