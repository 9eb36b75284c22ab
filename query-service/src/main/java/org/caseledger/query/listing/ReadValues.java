package org.caseledger.query.listing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.caseledger.query.periods.PeriodKind;
import org.caseledger.query.periods.Weeks;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.problem.RequestFault;
import org.caseledger.service.request.DeclaredParameters;
import org.caseledger.service.request.RequestRule;
import org.springframework.web.method.HandlerMethod;

/** Reads, before any controller runs, what controllers of lists and reports read by themselves: all that is wrong is told at once. */
final class ReadValues implements RequestRule {
    private static final Map<String, Consumer<String>> TEXTS = Map.of(
            "by", PeriodKind::of,
            "cursor", Cursor::require,
            "person", PersonId::require);

    @Override
    public List<RequestFault> faults(HandlerMethod handler, HttpServletRequest request) {
        DeclaredParameters declared = DeclaredParameters.of(handler);
        return Stream.concat(
                        declared.typed().stream().flatMap(one -> faults(one, declared, request).stream()),
                        isExport(handler) ? ExportArgument.faults(request) : Stream.of())
                .toList();
    }

    private static List<RequestFault> faults(
            DeclaredParameters.Typed parameter, DeclaredParameters all, HttpServletRequest request) {
        String[] values = request.getParameterValues(parameter.name());
        if (values == null || values.length > 1 || values[0].isBlank()) {
            return List.of(); // told by type, or read as absent
        }
        SpeltAs spelt = parameter.parameter().getParameterAnnotation(SpeltAs.class);
        if (spelt != null) {
            return FaultyRequest.of(() -> KebabCase.require(spelt.value(), parameter.name(), values[0]));
        }
        if (parameter.name().equals("limit") && all.names().contains(Export.FORMAT)) {
            return number(values[0], PageSize::of);
        }
        if (parameter.name().equals("weeks")) {
            return number(values[0], Weeks::require);
        }
        Consumer<String> reader = TEXTS.get(parameter.name());
        return reader != null && parameter.parameter().getParameterType() == String.class
                ? FaultyRequest.of(() -> reader.accept(values[0]))
                : List.of();
    }

    private static List<RequestFault> number(String text, IntConsumer reader) {
        try {
            int number = Integer.parseInt(text);
            return FaultyRequest.of(() -> reader.accept(number));
        } catch (NumberFormatException noNumber) {
            return List.of(); // told by its type
        }
    }

    private static boolean isExport(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Export.class);
    }
}
