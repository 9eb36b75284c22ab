@NullMarked
package org.caseledger.command.wallclock;

import org.jspecify.annotations.NullMarked;
