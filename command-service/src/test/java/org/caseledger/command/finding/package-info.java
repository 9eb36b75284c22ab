/** Who is found by what, and who is not. */
@NullMarked
package org.caseledger.command.finding;

import org.jspecify.annotations.NullMarked;
