/** What is stored, held to the JSON that was approved. */
@NullMarked
package org.caseledger.command.events;

import org.jspecify.annotations.NullMarked;
