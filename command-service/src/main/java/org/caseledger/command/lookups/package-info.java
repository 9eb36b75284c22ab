/** What an aggregate is given with a command: who sends it, and what it may ask about other aggregates. Knows no store and no framework but Axon. */
@NullMarked
package org.caseledger.command.lookups;

import org.jspecify.annotations.NullMarked;
