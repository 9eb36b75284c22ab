/** Tests of views that are made anew beside those that answer. */
@NullMarked
package org.caseledger.query.rebuild;

import org.jspecify.annotations.NullMarked;
