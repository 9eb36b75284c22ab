package org.caseledger.service.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Code lists as they are sent: by the mapper that sends them, each under a name of its own. */
final class CodeSchemas implements ModelConverter {
    private final SchemaNames names;
    private final JsonMapper json;

    CodeSchemas(SchemaNames names, JsonMapper json) {
        this.names = names;
        this.json = json;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Optional<Class<?>> code = OwnType.of(asked).filter(Class::isEnum);
        if (code.isPresent()) {
            String name = names.getNameOfClass(code.get());
            context.defineModel(name, values(code.get()));
            return Types.reference(name);
        }
        return chain.hasNext() ? chain.next().resolve(asked, context, chain) : null;
    }

    private Schema<?> values(Class<?> code) {
        StringSchema schema = Types.text();
        schema.setEnum(Arrays.stream(code.getEnumConstants())
                .map(constant -> json.valueToTree(constant).asString())
                .toList());
        return schema;
    }
}
