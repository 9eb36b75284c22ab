/** The product as README deploys it, on a replica set that asks everybody who they are. */
@NullMarked
package org.caseledger.acceptance.deployment;

import org.jspecify.annotations.NullMarked;
