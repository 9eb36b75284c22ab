package org.caseledger.command.eventlog;

import org.caseledger.local.testing.OnlyInFull;

@OnlyInFull
class MemoryVerifierTest extends VerifierContract implements OnMemory {}
