/** A writer of a run: what it sends, how it is told, and what it does next. */
@NullMarked
package org.caseledger.benchmarks.faults.writer;

import org.jspecify.annotations.NullMarked;
