package org.caseledger.command;

import java.util.List;
import org.caseledger.command.generations.WrappingKeysStep;
import org.caseledger.command.preparation.PrepareDatabase;
import org.caseledger.service.supervision.Lifeline;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes commands over HTTP and writes the log; called with {@code prepare-database} or {@code wrapping-keys}, it does what an administrator has to do, and exits. */
@SpringBootApplication
public class CommandService {

    public static void main(String[] arguments) {
        if (List.of(arguments).contains(PrepareDatabase.NAME)) {
            System.exit(PrepareDatabase.run(arguments, System.getenv()));
        }
        if (List.of(arguments).contains(WrappingKeysStep.NAME)) {
            System.exit(WrappingKeysStep.run(arguments));
        }
        Lifeline.grasp();
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(CommandService.class, arguments);
    }
}
