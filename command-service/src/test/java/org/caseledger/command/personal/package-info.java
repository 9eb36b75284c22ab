/** What is personal stays where it is sealed. */
@NullMarked
package org.caseledger.command.personal;

import org.jspecify.annotations.NullMarked;
