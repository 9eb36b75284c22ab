/** How figures grow with the events of a ledger: points of ledgers of several sizes, and curves through them. */
@NullMarked
package org.caseledger.benchmarks.curve;

import org.jspecify.annotations.NullMarked;
