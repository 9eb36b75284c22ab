/** Time passing, turned into facts. */
@NullMarked
package org.caseledger.command.deadlines;

import org.jspecify.annotations.NullMarked;
