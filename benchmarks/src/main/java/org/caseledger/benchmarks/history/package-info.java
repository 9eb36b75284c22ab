/** What the processes of a run wrote down, what the log then holds, and whether the two agree with what the log promises. */
@NullMarked
package org.caseledger.benchmarks.history;

import org.jspecify.annotations.NullMarked;
