/** How figures of a period are counted, once for all who count them, and the report that is the same bytes wherever it is made. */
@NullMarked
package org.caseledger.figures;

import org.jspecify.annotations.NullMarked;
