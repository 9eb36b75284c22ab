package org.caseledger.query.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.local.testing.OnlyInFull;

/**
 * A contract of views, which its sibling holds on a replica set: on the local store with {@code ./test --full} only. Each time the tests of
 * the whole system keep, kill and recount all views on that store.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnlyInFull
public @interface AgainOnLocalStore {}
