package org.caseledger.command;

import org.caseledger.service.supervision.Lifeline;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes commands over HTTP and writes the log. */
@SpringBootApplication
public class CommandService {

    public static void main(String[] arguments) {
        Lifeline.grasp();
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(CommandService.class, arguments);
    }
}
