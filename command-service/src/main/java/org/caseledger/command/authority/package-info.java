/** Which roles may do which deed; one table, read by the door. */
@NullMarked
package org.caseledger.command.authority;

import org.jspecify.annotations.NullMarked;
