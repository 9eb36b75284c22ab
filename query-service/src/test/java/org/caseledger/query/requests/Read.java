package org.caseledger.query.requests;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.query.listing.Export;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.testing.RunningQueryService;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One {@code GET} of the service. */
record Read(String path, HandlerMethod handler) {
    private static final Map<String, String> REQUIRED = Map.of(
            "/api/follow-ups",
            "state=due",
            "/api/directions",
            "state=open",
            "/api/today",
            "centre=" + RunningQueryService.PATNA,
            "/api/reports/differences",
            "knownAt=2025-06-02",
            "/api/access-reports/affected",
            "person=case-worker-1");

    static final UUID CALL = new UUID(4, 1);
    static final UUID REVIEW = new UUID(4, 2);
    static final UUID DIRECTION = new UUID(4, 3);
    static final UUID PUBLICATION = new UUID(4, 4);

    private static final Map<String, UUID> IDS =
            Map.of("/api/helpline-calls/", CALL, "/api/reviews/", REVIEW, "/api/publications/", PUBLICATION);

    static List<Read> all(RunningQueryService service) {
        List<Read> all = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping : service.beans(RequestMappingHandlerMapping.class)) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (isGet(info) && handler.getBeanType().getName().startsWith("org.caseledger.query")) {
                    info.getPatternValues()
                            .forEach(pattern ->
                                    all.add(new Read(pattern.replaceAll("\\{\\*?(\\w+)(:[^/]*)?}", "{$1}"), handler)));
                }
            });
        }
        all.sort(Comparator.comparing(Read::path));
        return all;
    }

    private static boolean isGet(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    /** With ids in the places of its variables. */
    String of(String caseId) {
        return path.replace("{screen}", "review")
                .replace("{level}", "0")
                .replace("{number}", "000.p/1")
                .replace("{position}", "0")
                .replace("{direction}", DIRECTION.toString())
                .replace("{id}", idFor(caseId).toString());
    }

    private Object idFor(String caseId) {
        if (path.startsWith("/api/cases")) {
            return caseId;
        }
        return IDS.entrySet().stream()
                .filter(under -> path.startsWith(under.getKey()))
                .<Object>map(Map.Entry::getValue)
                .findFirst()
                .orElse(RunningQueryService.PATNA);
    }

    /** The same with what must be given. */
    String withRequired(String caseId) {
        String required = REQUIRED.get(path);
        return of(caseId) + "?" + (required == null ? "" : required);
    }

    /** The same without one of them, to be given otherwise. */
    String withRequiredBut(String parameter, String caseId) {
        return withRequired(caseId).replaceFirst("(?<=[?])" + parameter + "=[^&]*", "");
    }

    /** For people. */
    boolean isPage() {
        return path.equals("/") || path.equals("/{screen}");
    }

    boolean isStream() {
        return path.endsWith("/stream");
    }

    boolean isAnsweredFrom(String view) {
        ReadsView reads = handler.getBeanType().getAnnotation(ReadsView.class);
        return reads != null && List.of(reads.value()).contains(view);
    }

    /** Names and types of all its query parameters. */
    Map<String, Class<?>> parameters() {
        Map<String, Class<?>> parameters = new LinkedHashMap<>();
        Method method = handler.getMethod();
        for (Parameter parameter : method.getParameters()) {
            RequestParam declared = parameter.getAnnotation(RequestParam.class);
            if (declared != null) {
                String name = declared.name().isEmpty() ? parameter.getName() : declared.name();
                parameters.put(name, elementOf(parameter));
            }
            if (parameter.getType() == Export.class) {
                parameters.put("format", String.class);
                parameters.put("lang", String.class);
            }
        }
        if (handler.getBeanType().isAnnotationPresent(ReadsView.class)) {
            parameters.put("min-position", Long.class);
        }
        return parameters;
    }

    private static Class<?> elementOf(Parameter parameter) {
        return Collection.class.isAssignableFrom(parameter.getType()) ? String.class : parameter.getType();
    }

    @Override
    public String toString() {
        return "GET " + path;
    }
}
