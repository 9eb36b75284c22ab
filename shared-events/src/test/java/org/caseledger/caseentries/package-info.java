@NullMarked
package org.caseledger.caseentries;

import org.jspecify.annotations.NullMarked;
