/** Referrals stand as they were answered, on any day as known at any moment. */
@NullMarked
package org.caseledger.query.referrals;

import org.jspecify.annotations.NullMarked;
