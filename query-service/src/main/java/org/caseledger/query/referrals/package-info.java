/** Referrals to partners: which answer is awaited or overdue, and what was answered, on any day as known at any moment. */
@NullMarked
package org.caseledger.query.referrals;

import org.jspecify.annotations.NullMarked;
