/** Centres on every day, as known at every moment, over HTTP. */
@NullMarked
package org.caseledger.query.centres;

import org.jspecify.annotations.NullMarked;
