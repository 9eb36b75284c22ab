package org.caseledger.command.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.caseledger.service.access.RoleTable;
import org.caseledger.service.openapi.Types;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** The headers with which a command is sent. */
final class CommandSenderDescription implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == CommandSender.class)) {
            operation.addParametersItem(header(
                    CommandSenderArgument.KEY,
                    "One key, one deed: sent again, it gives the first answer. Systems must give one",
                    isForSystems(handler),
                    spelt(CommandHeaders.KEY_SHAPE)));
            operation.addParametersItem(header(
                    HttpHeaders.IF_MATCH,
                    "`ETag` of the answer on which this was decided",
                    handler.hasMethodAnnotation(EndsWhatWasSeen.class),
                    spelt(CommandHeaders.TAG_SHAPE)));
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(header(
                    LedgerPosition.HEADER,
                    "Newest position the caller has seen, of any answer of either service: it is decided on no less",
                    false,
                    Types.position()));
        }
        return operation;
    }

    /** Where nobody else sends this, the key is always needed. */
    private static boolean isForSystems(HandlerMethod handler) {
        Sends sends = handler.getMethodAnnotation(Sends.class);
        return sends != null
                && CommandSenderArgument.SYSTEMS.containsAll(
                        RoleTable.whoMay(sends.value().getSimpleName()));
    }

    private static Schema<?> spelt(Pattern shape) {
        return Types.text().pattern(Types.whole(shape.pattern()));
    }

    private static HeaderParameter header(String name, String description, boolean required, Schema<?> schema) {
        HeaderParameter header = new HeaderParameter();
        header.setName(name);
        header.setDescription(description);
        header.setRequired(required);
        header.setSchema(schema);
        return header;
    }
}
