/** The helpline log is apart from the cases. */
@NullMarked
package org.caseledger.query.helplinecalls;

import org.jspecify.annotations.NullMarked;
