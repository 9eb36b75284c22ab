package org.caseledger.command.eventlog;

class LocalStoreLogTest extends LogContract implements OnLocalStore {}
