@NullMarked
package org.caseledger.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
