/** Every case as it stands: the register that is filtered and paged, and the summary of one case. */
@NullMarked
package org.caseledger.query.caseregister;

import org.jspecify.annotations.NullMarked;
