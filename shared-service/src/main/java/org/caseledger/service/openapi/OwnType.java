package org.caseledger.service.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import java.lang.reflect.Type;
import java.util.Optional;

/** A class of this product for which a schema is asked. */
final class OwnType {
    private static final String OWN = "org.caseledger.";

    private OwnType() {}

    /** Empty for classes of others. */
    static Optional<Class<?>> of(AnnotatedType asked) {
        Type type = asked.getType();
        Class<?> raw =
                type instanceof JavaType java ? java.getRawClass() : type instanceof Class<?> plain ? plain : null;
        return Optional.<Class<?>>ofNullable(raw).filter(own -> own.getName().startsWith(OWN));
    }
}
