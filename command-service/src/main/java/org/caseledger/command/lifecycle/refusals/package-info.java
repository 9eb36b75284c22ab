/** What the rules of a case's life answer when they say no; each is a phrase with a code and a text in two languages. */
@NullMarked
package org.caseledger.command.lifecycle.refusals;

import org.jspecify.annotations.NullMarked;
