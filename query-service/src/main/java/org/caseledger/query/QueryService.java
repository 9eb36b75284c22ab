package org.caseledger.query;

import java.util.Arrays;
import java.util.List;
import org.caseledger.query.rebuild.RebuildMode;
import org.caseledger.query.replay.ReplayMode;
import org.caseledger.query.verifyviews.VerifyViews;
import org.caseledger.service.supervision.Lifeline;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the query service; with {@code --views} it recounts every view from the log instead, with {@code --replay} it prints a case, with {@code --rebuild} it makes a view anew, and exits. */
@SpringBootApplication
public class QueryService {
    private static final String VIEWS = "--views";
    private static final String REPLAY = "--replay";

    public static void main(String[] arguments) {
        Lifeline.grasp();
        if (List.of(arguments).contains(VIEWS)) {
            System.exit(VerifyViews.run(arguments));
        }
        if (List.of(arguments).contains(REPLAY)) {
            System.exit(ReplayMode.run(arguments));
        }
        if (Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(RebuildMode.ARGUMENT))) {
            System.exit(RebuildMode.run(arguments));
        }
        SpringApplication.run(QueryService.class, arguments);
    }
}
