package org.caseledger.query.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.local.testing.OnlyInFull;

/**
 * A contract of what a view answers, which its sibling holds on a replica set: on the local store with {@code ./test --full} only. What
 * depends on the database (indexes, streams, tokens, recounts) is tested on both each time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnlyInFull
public @interface AgainOnLocalStore {}
