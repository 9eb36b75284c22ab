package org.caseledger.query.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.problem.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Tells controllers of lists whether an {@link Export} is wanted. A link in a browser cannot set a header, so a parameter does as well. */
final class ExportArgument implements HandlerMethodArgumentResolver {
    private static final MediaType CSV = MediaType.parseMediaType(Export.CSV);

    private final HeaderContentNegotiationStrategy accept = new HeaderContentNegotiationStrategy();
    private final ExportSettings settings;

    ExportArgument(ExportSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Export.class;
    }

    @Override
    public Export resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws HttpMediaTypeNotAcceptableException {
        return new Export(wanted(request), language(request), settings.mostEntries());
    }

    boolean wanted(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        String format = request.getParameter(Export.FORMAT);
        if (format == null) {
            return prefersCsv(request);
        }
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw FaultyRequest.of(Export.FORMAT, "UNKNOWN_CODE", String.join(", ", Export.FORMATS));
        };
    }

    private boolean prefersCsv(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        return accept.resolveMediaTypes(request).stream()
                .filter(type -> type.includes(CSV) || type.includes(MediaType.APPLICATION_JSON))
                .findFirst()
                .filter(type -> !type.includes(MediaType.APPLICATION_JSON))
                .isPresent();
    }

    private static Locale language(NativeWebRequest request) {
        String asked = request.getParameter(Export.LANGUAGE);
        if (asked == null) {
            return Languages.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
        return switch (asked) {
            case "en" -> Locale.ENGLISH;
            case "hi" -> Languages.HINDI;
            default -> throw FaultyRequest.of(Export.LANGUAGE, "UNKNOWN_CODE", String.join(", ", Export.LANGUAGES));
        };
    }
}
