package org.caseledger.command.eventlog;

class MemoryVerifierTest extends VerifierContract implements OnMemory {}
