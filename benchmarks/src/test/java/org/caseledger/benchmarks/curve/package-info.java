@NullMarked
package org.caseledger.benchmarks.curve;

import org.jspecify.annotations.NullMarked;
