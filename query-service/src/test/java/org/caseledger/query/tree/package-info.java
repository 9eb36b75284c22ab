/** Whatever the ledger says of its tree, a program that knows nothing but RFC 6962 agrees. */
@NullMarked
package org.caseledger.query.tree;

import org.jspecify.annotations.NullMarked;
