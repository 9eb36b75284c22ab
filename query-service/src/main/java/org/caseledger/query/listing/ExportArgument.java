package org.caseledger.query.listing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.problem.Languages;
import org.caseledger.service.problem.RequestFault;
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
    private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON, CSV);

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

    /** What is wrong with the two parameters; one that is given twice is told elsewhere. */
    static Stream<RequestFault> faults(HttpServletRequest request) {
        return Stream.of(Export.FORMAT, Export.LANGUAGE).flatMap(name -> {
            String[] values = request.getParameterValues(name);
            return values == null || values.length > 1
                    ? Stream.of()
                    : FaultyRequest.of(() -> read(name, values[0])).stream();
        });
    }

    boolean wanted(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        String format = request.getParameter(Export.FORMAT);
        return format == null
                ? prefersCsv(request)
                : read(Export.FORMAT, format).equals("csv");
    }

    private static String read(String name, String value) {
        List<String> right = name.equals(Export.FORMAT) ? Export.FORMATS : Export.LANGUAGES;
        if (!right.contains(value)) {
            throw FaultyRequest.of(name, "UNKNOWN_CODE", String.join(", ", right));
        }
        return value;
    }

    private boolean prefersCsv(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted = accept.resolveMediaTypes(request);
        if (accepted.stream().noneMatch(ExportArgument::isOffered)) {
            throw new HttpMediaTypeNotAcceptableException(OFFERED);
        }
        return accepted.stream()
                .filter(type -> type.includes(CSV) || type.includes(MediaType.APPLICATION_JSON))
                .findFirst()
                .filter(type -> !type.includes(MediaType.APPLICATION_JSON))
                .isPresent();
    }

    /** JSON also under a name of its own. */
    private static boolean isOffered(MediaType type) {
        return OFFERED.stream().anyMatch(type::includes) || type.getSubtype().endsWith("json");
    }

    private static Locale language(NativeWebRequest request) {
        String asked = request.getParameter(Export.LANGUAGE);
        if (asked == null) {
            return Languages.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
        return Locale.forLanguageTag(read(Export.LANGUAGE, asked));
    }
}
