/** Every cell of the table, and every way to stand to a case. */
@NullMarked
package org.caseledger.service.needtoknow;

import org.jspecify.annotations.NullMarked;
