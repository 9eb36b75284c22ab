/** What a centre has to look after, of its own and of nobody else. */
@NullMarked
package org.caseledger.query.today;

import org.jspecify.annotations.NullMarked;
