/** Each case counts once in a total, once in each of its codes, and nowhere but at the centre of what is counted. */
@NullMarked
package org.caseledger.query.breakdown;

import org.jspecify.annotations.NullMarked;
