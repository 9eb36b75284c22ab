/** The log as a Merkle tree over its events, as RFC 6962 has it: its root, proofs, and the tiles in which others read it. */
@NullMarked
package org.caseledger.tree;

import org.jspecify.annotations.NullMarked;
