/** The disposal register shows what stands, by the day it happened. */
@NullMarked
package org.caseledger.query.disposals;

import org.jspecify.annotations.NullMarked;
