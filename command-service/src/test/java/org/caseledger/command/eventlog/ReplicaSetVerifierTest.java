package org.caseledger.command.eventlog;

import org.caseledger.local.testing.RequiresReplicaSet;

@RequiresReplicaSet
class ReplicaSetVerifierTest extends VerifierContract implements OnReplicaSet {}
