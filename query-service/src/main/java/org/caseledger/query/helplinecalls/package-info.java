/** The helpline log: every call, where it was passed to and who took it up, and how many calls there were. */
@NullMarked
package org.caseledger.query.helplinecalls;

import org.jspecify.annotations.NullMarked;
