/** Forgets what is kept of a woman once two officers have approved it: closes her keys, waits until no node has one, looks again, and deletes them. */
@NullMarked
package org.caseledger.command.forgetting;

import org.jspecify.annotations.NullMarked;
