/** What is sealed opens for its event and its key, and nowhere else. */
@NullMarked
package org.caseledger.command.sealing;

import org.jspecify.annotations.NullMarked;
