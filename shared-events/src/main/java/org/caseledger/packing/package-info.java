/** Bytes made small. */
@NullMarked
package org.caseledger.packing;

import org.jspecify.annotations.NullMarked;
