package org.caseledger.query.openapi;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.SpeltAs;
import org.caseledger.service.openapi.Types;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;

/** The values that {@link SpeltAs} promises. */
final class SpeltParameters implements ParameterCustomizer {
    @Override
    public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
        SpeltAs spelt = parameter.getParameterAnnotation(SpeltAs.class);
        if (described != null && spelt != null) {
            var values = Types.text()
                    ._enum(Arrays.stream(spelt.value().getEnumConstants())
                            .map(KebabCase::of)
                            .toList());
            Object usual = described.getSchema().getDefault();
            if (usual != null) {
                values.setDefault(usual);
            }
            described.setSchema(values);
        }
        return described;
    }
}
