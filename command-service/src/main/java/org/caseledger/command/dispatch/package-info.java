/** The one door through which every command goes: who, scope, key, retry, outcome. */
@NullMarked
package org.caseledger.command.dispatch;

import org.jspecify.annotations.NullMarked;
