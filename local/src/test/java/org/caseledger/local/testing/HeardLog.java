package org.caseledger.local.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What is logged while something is done. */
public final class HeardLog {
    private HeardLog() {}

    /** By all loggers of this JVM. */
    public static List<ILoggingEvent> during(Runnable done) {
        return during(org.slf4j.Logger.ROOT_LOGGER_NAME, done);
    }

    /**
     * A service that starts in the same JVM meanwhile takes away whoever listens, and nothing would be heard: then it is done once more.
     *
     * @param logger by name
     */
    public static List<ILoggingEvent> during(String logger, Runnable done) {
        Logger heard = (Logger) LoggerFactory.getLogger(logger);
        ListAppender<ILoggingEvent> said;
        boolean isHeardToItsEnd;
        do {
            said = new ListAppender<>();
            said.start();
            heard.addAppender(said);
            done.run();
            isHeardToItsEnd = heard.detachAppender(said);
        } while (!isHeardToItsEnd);
        return List.copyOf(said.list);
    }

    /** Also what is no warning, such as that something is over: tests are told of no such thing by themselves. */
    public static List<ILoggingEvent> withInformation(String logger, Runnable done) {
        Logger heard = (Logger) LoggerFactory.getLogger(logger);
        Level before = heard.getLevel();
        heard.setLevel(Level.INFO);
        try {
            return during(logger, done);
        } finally {
            heard.setLevel(before);
        }
    }

    /** What these say is wrong, and have said before: whoever looks at a log for what happened finds nothing in what repeats itself. */
    public static Set<String> repeated(List<ILoggingEvent> said) {
        Set<String> told = new HashSet<>();
        return said.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .map(line -> line.getLoggerName() + ": " + line.getFormattedMessage())
                .filter(line -> !told.add(line))
                .collect(Collectors.toSet());
    }
}
