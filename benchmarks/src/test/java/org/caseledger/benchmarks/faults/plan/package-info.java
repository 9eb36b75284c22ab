@NullMarked
package org.caseledger.benchmarks.faults.plan;

import org.jspecify.annotations.NullMarked;
