/** What one case is proved by, in a file that is checked without this server. */
@NullMarked
package org.caseledger.query.evidence;

import org.jspecify.annotations.NullMarked;
