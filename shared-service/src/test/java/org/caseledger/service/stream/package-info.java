/** Events of the log as messages, and the thread that hands them out. */
@NullMarked
package org.caseledger.service.stream;

import org.jspecify.annotations.NullMarked;
