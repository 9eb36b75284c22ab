/** What a jar is told on its command line. */
@NullMarked
package org.caseledger.service.start;

import org.jspecify.annotations.NullMarked;
