/** Counts of services follow what was put right. */
@NullMarked
package org.caseledger.query.services;

import org.jspecify.annotations.NullMarked;
