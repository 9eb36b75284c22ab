/** Rounds, samples, ratios and the tables made of them. */
@NullMarked
package org.caseledger.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
