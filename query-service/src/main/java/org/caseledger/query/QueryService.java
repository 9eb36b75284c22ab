package org.caseledger.query;

import java.util.List;
import org.caseledger.query.rebuild.RebuildMode;
import org.caseledger.query.replay.ReplayMode;
import org.caseledger.query.verifyviews.VerifyViews;
import org.caseledger.service.start.JarMode;
import org.caseledger.service.start.JarModes;
import org.caseledger.service.supervision.Lifeline;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the query service; with {@code --views} it recounts every view from the log instead, with {@code --replay} it prints a case, with {@code --rebuild} it makes a view anew, and exits. */
@SpringBootApplication
public class QueryService {
    static final JarModes MODES = JarModes.of(
            "query-service",
            JarMode.of("--views", List.of(), VerifyViews::run),
            JarMode.of("--replay", List.of("--case=", "--until="), ReplayMode::run),
            JarMode.of("--rebuild=VIEW", List.of(RebuildMode.NOBODY_READS), RebuildMode::run));

    public static void main(String[] arguments) {
        Lifeline.grasp();
        MODES.run(arguments, System.err).ifPresent(System::exit);
        SpringApplication.run(QueryService.class, arguments);
    }
}
