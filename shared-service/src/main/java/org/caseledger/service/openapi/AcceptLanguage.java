package org.caseledger.service.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Locale;
import org.caseledger.service.problem.Languages;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** The language in which a caller is told what is wrong can be chosen everywhere. */
final class AcceptLanguage implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        return operation.addParametersItem(new HeaderParameter()
                .name(HttpHeaders.ACCEPT_LANGUAGE)
                .description("The first of these languages that the ledger speaks, else English")
                .required(false)
                .schema(Types.text().example(Languages.HINDI.getLanguage())));
    }

    /** Those that the ledger speaks. */
    static Schema<?> languages() {
        return Types.text()
                ._enum(Languages.SPOKEN.stream().map(Locale::getLanguage).toList());
    }
}
