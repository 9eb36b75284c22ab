package org.caseledger.local.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** What takes minutes and runs with {@code ./test --full} only. It is left out elsewhere, not skipped: a skipped test is one that should have run. */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Tag("only-in-full")
public @interface OnlyInFull {}
