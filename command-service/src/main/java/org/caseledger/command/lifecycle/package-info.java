/** The life of a case: its commands, its rules and its refusals. */
@NullMarked
package org.caseledger.command.lifecycle;

import org.jspecify.annotations.NullMarked;
