/** Calls to helplines: logged, routed to a centre, taken up as a case. */
@NullMarked
package org.caseledger.command.contacts;

import org.jspecify.annotations.NullMarked;
