@NullMarked
package org.caseledger.service.wallclock;

import org.jspecify.annotations.NullMarked;
