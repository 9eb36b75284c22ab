/** Who broke the glass is told to those who answer for it, and to nobody else. */
@NullMarked
package org.caseledger.query.breakglass;

import org.jspecify.annotations.NullMarked;
