package org.caseledger.service.openapi;

import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.RecordComponent;

/** A text that must not be blank has something in it beside blanks and control characters. */
final class VisibleTexts extends RecordConverter {
    private static final String SOMETHING = "[\\s\\S]*[^\\x00-\\x20][\\s\\S]*";

    VisibleTexts(SchemaNames names) {
        super(names);
    }

    @Override
    void describe(Class<?> type, Schema<?> defined) {
        if (defined.getProperties() == null) {
            return;
        }
        for (RecordComponent field : type.getRecordComponents()) {
            Schema<?> text = defined.getProperties().get(field.getName());
            if (text != null && field.getAccessor().isAnnotationPresent(NotBlank.class)) {
                text.pattern(SOMETHING).minLength(1);
            }
        }
    }
}
