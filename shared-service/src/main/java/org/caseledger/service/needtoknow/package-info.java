/** Who may know what of a case: one table, and how somebody stands to a case. */
@NullMarked
package org.caseledger.service.needtoknow;

import org.jspecify.annotations.NullMarked;
