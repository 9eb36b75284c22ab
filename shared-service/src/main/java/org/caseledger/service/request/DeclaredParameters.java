package org.caseledger.service.request;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/**
 * Query parameters that a handler reads.
 *
 * @param typed those that Spring converts, one for each {@code @RequestParam}
 * @param names of these and of all that are read elsewhere
 */
public record DeclaredParameters(List<Typed> typed, SortedSet<String> names) {
    private static final Map<Handler, DeclaredParameters> READ = new ConcurrentHashMap<>();

    public DeclaredParameters {
        typed = List.copyOf(typed);
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /** Read once for each handler: every request asks for them several times, and to read them costs as much as a short answer. */
    public static DeclaredParameters of(HandlerMethod handler) {
        return READ.computeIfAbsent(new Handler(handler.getMethod(), handler.getBeanType()), none -> read(handler));
    }

    private static DeclaredParameters read(HandlerMethod handler) {
        List<Typed> typed = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                typed.add(Typed.of(parameter, annotation));
            }
            add(names, AnnotatedElementUtils.findMergedAnnotation(parameter.getParameterType(), QueryParameters.class));
        }
        typed.forEach(one -> names.add(one.name()));
        add(names, AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), QueryParameters.class));
        add(names, AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), QueryParameters.class));
        return new DeclaredParameters(typed, names);
    }

    /** Names of those that may be given several times. */
    Set<String> several() {
        return typed.stream()
                .filter(one -> Collection.class.isAssignableFrom(one.parameter().getParameterType()))
                .map(Typed::name)
                .collect(Collectors.toSet());
    }

    private static void add(SortedSet<String> names, @Nullable QueryParameters more) {
        if (more != null) {
            names.addAll(Arrays.asList(more.value()));
        }
    }

    private record Handler(Method method, Class<?> bean) {}

    /**
     * One of them with its type.
     *
     * @param usual what is read where it is not sent; null where nothing is
     */
    public record Typed(
            String name, boolean required, @Nullable String usual, MethodParameter parameter) {
        private static Typed of(MethodParameter parameter, RequestParam annotation) {
            String named = annotation.name();
            String name =
                    named.isEmpty() ? String.valueOf(parameter.getParameter().getName()) : named;
            boolean isReplaced = !annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            return new Typed(
                    name,
                    annotation.required() && !isReplaced,
                    isReplaced ? annotation.defaultValue() : null,
                    new MethodParameter(parameter)); // without the handler, and all that it holds
        }
    }
}
