/** Requests that another centre take a case: which answer is awaited or overdue, and what was answered, as both centres see them. */
@NullMarked
package org.caseledger.query.transfers;

import org.jspecify.annotations.NullMarked;
