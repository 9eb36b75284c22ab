/** What the tables are made by, checked on samples whose answer is known. */
@NullMarked
package org.caseledger.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
