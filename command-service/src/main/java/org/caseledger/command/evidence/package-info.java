/** What an aggregate must know of others to decide: its questions, and the answers that come with a command. */
@NullMarked
package org.caseledger.command.evidence;

import org.jspecify.annotations.NullMarked;
