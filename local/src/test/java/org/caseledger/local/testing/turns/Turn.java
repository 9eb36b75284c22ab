package org.caseledger.local.testing.turns;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * What takes about ten seconds and more, as services are started again, killed or waited for, is run by turns: {@code ./test} draws which of the three
 * turns it runs and says so, {@code ./test --full} runs all. Each has about as much of each module. What enumerates belongs to none: it is run each time.
 */
public final class Turn {
    private Turn() {}

    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Tag("first-turn")
    public @interface First {}

    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Tag("second-turn")
    public @interface Second {}

    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Tag("third-turn")
    public @interface Third {}
}
