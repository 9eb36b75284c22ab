/** A real {@code mongod} for tests: found or fetched, started as a replica set, gone with the JVM. */
@NullMarked
package org.caseledger.local.testing;

import org.jspecify.annotations.NullMarked;
