/** The disposal register: every resolution and every closing that stands, on the day it happened. */
@NullMarked
package org.caseledger.query.disposals;

import org.jspecify.annotations.NullMarked;
