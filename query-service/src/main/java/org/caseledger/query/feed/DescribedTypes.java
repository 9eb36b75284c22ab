package org.caseledger.query.feed;

import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;

/** Which types of events may be asked for. */
final class DescribedTypes implements ParameterCustomizer {
    @Override
    public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
        if (described != null
                && parameter.getContainingClass() == FeedController.class
                && described.getName().equals("type")) {
            described.getSchema().getItems().setPattern(FeedEventNames.shape());
        }
        return described;
    }
}
