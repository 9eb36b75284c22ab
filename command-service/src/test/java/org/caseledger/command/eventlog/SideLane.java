package org.caseledger.command.eventlog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Waits for elections and restarts of servers of its own most of its time: runs beside the rest of the module, one such class after
 * another.
 * What measures shares of time is not run meanwhile.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(SideLane.SERVERS)
@ResourceLock(value = SideLane.QUIET, mode = ResourceAccessMode.READ)
public @interface SideLane {
    String SERVERS = "servers that are killed";
    String QUIET = "nothing beside";
}
