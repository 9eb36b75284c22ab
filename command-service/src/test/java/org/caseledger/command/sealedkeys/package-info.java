/** Keys of persons that are lost are noticed, and the log is read once for them. */
@NullMarked
package org.caseledger.command.sealedkeys;

import org.jspecify.annotations.NullMarked;
