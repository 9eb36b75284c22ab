package org.caseledger.service.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;

/** Pieces of schemas in the dialect of OpenAPI 3.1, where a type is one of several. */
public final class Types {
    static final String STRING = "string";
    static final String NULL = "null";

    private Types() {}

    public static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    public static StringSchema text() {
        StringSchema text = new StringSchema();
        text.addType(STRING);
        return text;
    }

    /** OpenAPI looks for a pattern anywhere in a text. */
    public static String whole(String pattern) {
        return "^(?:" + pattern + ")$";
    }

    /** A whole number from 0, as positions and versions are. */
    public static Schema<?> count() {
        Schema<?> count = new JsonSchema().format("int64").minimum(BigDecimal.ZERO);
        count.addType("integer");
        return count;
    }

    /** A position as it may be sent: of as many digits as are read. */
    public static Schema<?> position() {
        return count().maximum(BigDecimal.TEN.pow(18).subtract(BigDecimal.ONE));
    }

    /** The same, and null. */
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null) {
            schema.addType(NULL);
            return schema;
        }
        Schema<?> nothing = new JsonSchema();
        nothing.addType(NULL);
        return new JsonSchema().anyOf(List.of(schema, nothing));
    }
}
