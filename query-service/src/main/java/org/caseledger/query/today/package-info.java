/** What a centre has to look after today, in one answer. */
@NullMarked
package org.caseledger.query.today;

import org.jspecify.annotations.NullMarked;
