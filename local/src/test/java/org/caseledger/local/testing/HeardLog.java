package org.caseledger.local.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What is logged while something is done. */
public final class HeardLog {
    private HeardLog() {}

    /** By all loggers of this JVM. */
    public static List<ILoggingEvent> during(Runnable done) {
        return during(org.slf4j.Logger.ROOT_LOGGER_NAME, done);
    }

    /**
     * A service that starts in the same JVM meanwhile silences all, and takes away whoever listens: it waits for a while, and if it starts after that, all is done once more.
     *
     * @param logger by name
     */
    public static List<ILoggingEvent> during(String logger, Runnable done) {
        return heard(logger, null, done);
    }

    /** Also what is no warning, such as that something is over: tests are told of no such thing by themselves. */
    public static List<ILoggingEvent> withInformation(String logger, Runnable done) {
        return heard(logger, Level.INFO, done);
    }

    private static List<ILoggingEvent> heard(String logger, @Nullable Level level, Runnable done) {
        try (LoggingOfJvm.Held held = LoggingOfJvm.alone()) {
            return heardUndisturbed(logger, level, done);
        }
    }

    private static List<ILoggingEvent> heardUndisturbed(String logger, @Nullable Level level, Runnable done) {
        Logger heard = (Logger) LoggerFactory.getLogger(logger);
        Level before = heard.getLevel();
        ListAppender<ILoggingEvent> said;
        boolean isHeard;
        do {
            said = new ListAppender<>();
            said.start();
            heard.addAppender(said);
            if (level != null) {
                heard.setLevel(level);
            }
            isHeard = !isSilenced(heard);
            done.run();
            isHeard &= !isSilenced(heard);
            isHeard &= heard.detachAppender(said);
            if (level != null) {
                heard.setLevel(before);
            }
        } while (!isHeard);
        return List.copyOf(said.list);
    }

    private static boolean isSilenced(Logger logger) {
        return !logger.isErrorEnabled();
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
