/** The review book: what districts and the State reviewed, what they told centres to do, and whether it was done in time. */
@NullMarked
package org.caseledger.query.reviews;

import org.jspecify.annotations.NullMarked;
