@NullMarked
package org.caseledger.query.verifyviews;

import org.jspecify.annotations.NullMarked;
