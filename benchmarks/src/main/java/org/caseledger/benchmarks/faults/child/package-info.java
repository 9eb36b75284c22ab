/** What the processes of a run have in common: their task, their way to the database, and the lines they are told. */
@NullMarked
package org.caseledger.benchmarks.faults.child;

import org.jspecify.annotations.NullMarked;
