package org.caseledger.command.eventlog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Has a database of its own, or none: runs beside the rest of the module, its tests one after another. No test may
 * count what the whole JVM says or does: what a thread of its own says, and what its own service answers on, it may. What
 * measures shares of time is not run meanwhile.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = SideLane.QUIET, mode = ResourceAccessMode.READ)
@ResourceLock(providers = BesideOthers.ItsTests.class)
public @interface BesideOthers {

    /** A class, or all that share a contract and its static fields. */
    final class ItsTests implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> testClass) {
            Class<?> contract = testClass.getSuperclass();
            return Set.of(new Lock((contract == null || contract == Object.class ? testClass : contract).getName()));
        }
    }
}
