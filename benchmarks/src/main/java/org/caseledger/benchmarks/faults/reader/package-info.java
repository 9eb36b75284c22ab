/** The two kinds of readers of a run: one that follows the log itself, one that keeps a view. */
@NullMarked
package org.caseledger.benchmarks.faults.reader;

import org.jspecify.annotations.NullMarked;
