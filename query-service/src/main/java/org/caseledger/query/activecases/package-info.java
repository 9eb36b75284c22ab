/** Cases that are not closed: which of them have been open for too long, on any day as known at any moment. */
@NullMarked
package org.caseledger.query.activecases;

import org.jspecify.annotations.NullMarked;
