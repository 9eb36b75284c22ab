package org.caseledger.query.replay;

import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.service.mongo.MongoSetup;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.problem.ProblemException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The {@code --replay} mode of the query service's jar: prints the case of {@code --case}, event by event, as far as {@code --until} says. Ends with 0 if it
 * did, 2 if there is nothing to print. Starts no web server and writes nothing. Whoever runs it reads the log with the rights of the database: no role is asked for.
 */
@ImportAutoConfiguration({ConfigurationPropertiesAutoConfiguration.class, MongoAutoConfiguration.class, MongoSetup.class
})
public class ReplayMode {
    private static final int PRINTED = 0;
    private static final int NOTHING = 2;

    /** The exit code. */
    public static int run(String[] arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ReplayMode.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=WARN")
                .run(arguments)) {
            return print(context.getBean(LogReader.class), context.getEnvironment());
        }
    }

    private static int print(LogReader log, Environment asked) {
        UUID id = UUID.fromString(asked.getRequiredProperty("case"));
        String until = asked.getProperty("until");
        try {
            long position =
                    until == null ? Long.MAX_VALUE : KnownAt.parse(until).position(log);
            List<RecordedEvent> events = log.aggregate(id.toString(), 0).stream()
                    .filter(event -> event.position() <= position)
                    .toList();
            List<ReplayedStep> steps = new CaseReplay(EventRules.read()).steps(id, events);
            if (steps.isEmpty()) {
                System.err.println("replay: "
                        + (events.isEmpty() ? "nothing was recorded of this case by then" : id + " is no case"));
                return NOTHING;
            }
            new ReplayPrint(System.out).print(steps);
            return PRINTED;
        } catch (FaultyRequest unreadable) {
            System.err.println(
                    "replay: --until " + until
                            + " is no moment; right would be a day (2026-01-31), an instant (2026-01-31T18:30:00Z) or a position (4711)");
        } catch (ProblemException beyond) {
            System.err.println("replay: the log ends at " + log.head().position()
                    + "; --until that position or an earlier one would be right");
        }
        return NOTHING;
    }
}
