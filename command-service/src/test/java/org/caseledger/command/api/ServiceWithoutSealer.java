package org.caseledger.command.api;

import org.caseledger.command.CommandService;

/** The command service, whose sealer ends as by an error that nobody caught. */
final class ServiceWithoutSealer {
    private ServiceWithoutSealer() {}

    public static void main(String[] arguments) {
        CommandService.main(arguments);
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("sealer"))
                .forEach(Thread::interrupt);
    }
}
