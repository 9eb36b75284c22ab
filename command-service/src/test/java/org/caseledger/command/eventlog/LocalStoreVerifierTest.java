package org.caseledger.command.eventlog;

class LocalStoreVerifierTest extends VerifierContract implements OnLocalStore {}
