/** Whether the script that compares the answers of two versions finds what it is for. */
@NullMarked
package org.caseledger.benchmarks.answers;

import org.jspecify.annotations.NullMarked;
