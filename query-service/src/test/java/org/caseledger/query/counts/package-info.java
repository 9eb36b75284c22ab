@NullMarked
package org.caseledger.query.counts;

import org.jspecify.annotations.NullMarked;
