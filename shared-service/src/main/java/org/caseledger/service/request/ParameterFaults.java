package org.caseledger.service.request;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.caseledger.events.PossibleDays;
import org.caseledger.service.problem.BodyFaults;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.problem.RequestFault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * All that is wrong with the parameters of a request: one that nobody reads would be dropped, and the answer, to another question, would
 * look like the one that was asked for.
 */
final class ParameterFaults implements RequestRule {
    /** Another name was not made by a program, and may itself be personal. */
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private static final String NONE = "–";

    /** Made by what the interceptors are made for, so asked for late. */
    private final Supplier<ConversionService> conversion;

    ParameterFaults(ObjectProvider<ConversionService> conversion) {
        this.conversion = SingletonSupplier.of(conversion::getObject);
    }

    @Override
    public List<RequestFault> faults(HandlerMethod handler, HttpServletRequest request) {
        List<RequestFault> faults = new ArrayList<>();
        path(handler, request, faults);
        if (!HttpMethod.POST.matches(request.getMethod()) || !isForm(request)) {
            query(DeclaredParameters.of(handler), request.getParameterMap(), faults);
        }
        return faults;
    }

    /** Its parameters would be those of its body, and the body is refused as a whole. */
    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private void query(DeclaredParameters declared, Map<String, String[]> sent, List<RequestFault> faults) {
        sent.forEach((name, values) -> {
            if (!declared.names().contains(name)) {
                faults.add(unknown(name, declared.names()));
            } else if (values.length > 1 && !declared.several().contains(name)) {
                faults.add(new RequestFault(name, "PARAMETER_REPEATED"));
            }
        });
        for (DeclaredParameters.Typed parameter : declared.typed()) {
            RequestFault fault = fault(parameter, sent.get(parameter.name()));
            if (fault != null) {
                faults.add(fault);
            }
        }
    }

    private void path(HandlerMethod handler, HttpServletRequest request, List<RequestFault> faults) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> values)) {
            return;
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            String name = String.valueOf(parameter.getParameter().getName());
            if (parameter.hasParameterAnnotation(PathVariable.class) && values.get(name) instanceof String value) {
                unreadable(parameter, name, value).ifPresent(faults::add);
            }
        }
    }

    private static RequestFault unknown(String name, Collection<String> known) {
        return new RequestFault(
                SAFE_NAME.matcher(name).matches() ? name : "…",
                "UNKNOWN_PARAMETER",
                known.isEmpty() ? NONE : String.join(", ", known));
    }

    private @Nullable RequestFault fault(DeclaredParameters.Typed parameter, String @Nullable [] values) {
        if (values == null) {
            return parameter.required() ? new RequestFault(parameter.name(), "PARAMETER_MISSING") : null;
        }
        if (values.length == 1 && values[0].isBlank() && !"".equals(parameter.usual())) {
            return new RequestFault(
                    parameter.name(), "PARAMETER_MISSING"); // it would be answered as if it had not been sent
        }
        return values.length > 1
                ? null
                : unreadable(parameter.parameter(), parameter.name(), values[0]).orElse(null);
    }

    /** A converter that knows what is wrong says so. */
    private Optional<RequestFault> unreadable(MethodParameter parameter, String name, String value) {
        try {
            Object read = conversion
                    .get()
                    .convert(value, TypeDescriptor.valueOf(String.class), new TypeDescriptor(parameter));
            return isMeant(read, value) ? Optional.empty() : Optional.of(unreadable(parameter, name));
        } catch (ConversionException e) {
            return Optional.of(
                    e.getCause() instanceof FaultyRequest faulty
                            ? faulty.faults().get(0).at(name)
                            : unreadable(parameter, name));
        }
    }

    private static RequestFault unreadable(MethodParameter parameter, String name) {
        return BodyFaults.unreadableParameter(parameter.getParameterType(), name);
    }

    private static boolean isMeant(@Nullable Object read, String value) {
        if (read instanceof UUID id) {
            return id.toString().equals(value.toLowerCase(Locale.ROOT)); // 1-1-1-1-1 is read as one, too
        }
        return !(read instanceof LocalDate day) || PossibleDays.include(day);
    }
}
