@NullMarked
package org.caseledger.query.daybook;

import org.jspecify.annotations.NullMarked;
