package org.caseledger.command;

import org.caseledger.command.generations.WrappingKeysStep;
import org.caseledger.command.preparation.PrepareDatabase;
import org.caseledger.service.start.JarMode;
import org.caseledger.service.start.JarModes;
import org.caseledger.service.supervision.Lifeline;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes commands over HTTP and writes the log; called with {@code prepare-database} or {@code wrapping-keys}, it does what an administrator has to do, and exits. */
@SpringBootApplication
public class CommandService {
    static final JarModes MODES = JarModes.of(
            "command-service",
            JarMode.withOwnArguments(
                    PrepareDatabase.NAME, arguments -> PrepareDatabase.run(arguments, System.getenv())),
            JarMode.withOwnArguments(WrappingKeysStep.NAME, WrappingKeysStep::run));

    public static void main(String[] arguments) {
        MODES.run(arguments, System.err).ifPresent(System::exit);
        Lifeline.grasp();
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(CommandService.class, arguments);
    }
}
