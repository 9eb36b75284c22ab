package org.caseledger.query.verifyviews;

import java.io.IOException;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.spans.RegisterDefinition;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.stereotype.Component;

/**
 * The read models of the service and the registers that are computed from one, and none of its other components. A filter beside the one for types and not a kind of it: that one
 * asks itself again about each superclass, which need not be a component.
 */
public final class ReadModelComponents implements TypeFilter {
    private static final TypeFilter READ_MODELS = new AssignableTypeFilter(ReadModel.class);
    private static final TypeFilter REGISTERS = new AssignableTypeFilter(RegisterDefinition.class);

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
        return reader.getAnnotationMetadata().isAnnotated(Component.class.getName())
                && (READ_MODELS.match(reader, readers) || REGISTERS.match(reader, readers));
    }
}
