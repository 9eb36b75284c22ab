/** The log as a Merkle tree: its hashes as tiles, and proofs that an event is in it and that it only ever grew. */
@NullMarked
package org.caseledger.query.tree;

import org.jspecify.annotations.NullMarked;
