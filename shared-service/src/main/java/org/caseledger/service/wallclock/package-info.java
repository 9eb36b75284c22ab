/** Compares this machine's clock with the database's while the service runs: nothing is decided or recorded by one that is off. */
@NullMarked
package org.caseledger.service.wallclock;

import org.jspecify.annotations.NullMarked;
