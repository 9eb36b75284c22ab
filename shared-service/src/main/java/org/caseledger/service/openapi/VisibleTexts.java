package org.caseledger.service.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A text that must not be blank has something in it beside blanks and control characters. */
final class VisibleTexts implements ModelConverter {
    private static final String SOMETHING = "[\\s\\S]*[^\\x00-\\x20][\\s\\S]*";

    private final SchemaNames names;

    VisibleTexts(SchemaNames names) {
        this.names = names;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(asked, context, chain) : null;
        OwnType.of(asked).filter(Class::isRecord).ifPresent(type -> {
            Schema<?> defined = context.getDefinedModels().get(names.getNameOfClass(type));
            if (defined != null && defined.getProperties() != null) {
                describe(type, defined);
            }
        });
        return resolved;
    }

    private static void describe(Class<?> type, Schema<?> defined) {
        for (RecordComponent field : type.getRecordComponents()) {
            Schema<?> text = defined.getProperties().get(field.getName());
            if (text != null && field.getAccessor().isAnnotationPresent(NotBlank.class)) {
                text.pattern(SOMETHING).minLength(1);
            }
        }
    }
}
