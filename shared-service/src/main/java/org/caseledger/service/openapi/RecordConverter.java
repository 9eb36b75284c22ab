package org.caseledger.service.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Adds to the schema of each record that is described. */
abstract class RecordConverter implements ModelConverter {
    private final SchemaNames names;

    RecordConverter(SchemaNames names) {
        this.names = names;
    }

    abstract void describe(Class<?> type, Schema<?> defined);

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(asked, context, chain) : null;
        OwnType.of(asked).filter(Class::isRecord).ifPresent(type -> {
            Schema<?> defined = context.getDefinedModels().get(names.getNameOfClass(type));
            if (defined != null) {
                describe(type, defined);
            }
        });
        return resolved;
    }
}
