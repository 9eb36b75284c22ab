package org.caseledger.service.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * A record within another carries the names of both: {@code Counts} of two pages would be one schema otherwise. Generated clients are
 * written against these names, so what only this product calls a class is no part of them.
 */
final class SchemaNames extends TypeNameResolver {
    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> within = type.getEnclosingClass();
        return within == null
                ? type.getSimpleName()
                : getNameOfClass(within).replaceFirst("CommandController$", "") + type.getSimpleName();
    }
}
