/** What a caller could do next with an aggregate: commands tried on a copy of it, by the rules that hold in earnest. */
@NullMarked
package org.caseledger.command.allowedactions;

import org.jspecify.annotations.NullMarked;
