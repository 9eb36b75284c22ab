/** The one way for commands: who may send them, under which key, how often they are tried, and what became of them. */
@NullMarked
package org.caseledger.command.gateway;

import org.jspecify.annotations.NullMarked;
