/** What is carried away of a case is checked with nothing but the formats it is written in. */
@NullMarked
package org.caseledger.query.evidence;

import org.jspecify.annotations.NullMarked;
