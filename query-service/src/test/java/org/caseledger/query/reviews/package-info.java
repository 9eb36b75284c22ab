/** What reviews told centres to do. */
@NullMarked
package org.caseledger.query.reviews;

import org.jspecify.annotations.NullMarked;
