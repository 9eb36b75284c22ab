package org.caseledger.query.verifyviews;

import java.io.IOException;
import org.caseledger.query.processing.ReadModel;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** The read models of the service, and none of its other components. */
final class ReadModelComponents extends AssignableTypeFilter {
    ReadModelComponents() {
        super(ReadModel.class);
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
        return reader.getAnnotationMetadata().isAnnotated(Component.class.getName()) && super.match(reader, readers);
    }
}
