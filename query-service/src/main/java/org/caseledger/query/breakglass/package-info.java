/** Who broke the glass, and whether another person has reviewed it. */
@NullMarked
package org.caseledger.query.breakglass;

import org.jspecify.annotations.NullMarked;
