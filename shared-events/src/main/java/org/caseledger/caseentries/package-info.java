/** What the entries of a case said, and when each version of them was known: corrections and voidings end versions, and begin others. */
@NullMarked
package org.caseledger.caseentries;

import org.jspecify.annotations.NullMarked;
