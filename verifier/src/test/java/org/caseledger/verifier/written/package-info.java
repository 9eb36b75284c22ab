/** Logs, evidence and exports that tests write, by code that shares nothing with what checks them. */
@NullMarked
package org.caseledger.verifier.written;

import org.jspecify.annotations.NullMarked;
