/** A query service under test: a store, a log that tests write block by block, and real HTTP. */
@NullMarked
package org.caseledger.query.testing;

import org.jspecify.annotations.NullMarked;
