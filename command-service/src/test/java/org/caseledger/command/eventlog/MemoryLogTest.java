package org.caseledger.command.eventlog;

class MemoryLogTest extends LogContract implements OnMemory {}
