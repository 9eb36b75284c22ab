/** What is under seal in a case, shown to whoever may know it: asked for with a reason, on record before it leaves. */
@NullMarked
package org.caseledger.command.reveal;

import org.jspecify.annotations.NullMarked;
