package org.caseledger.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.Code;
import org.caseledger.events.EntryName;
import org.caseledger.service.problem.Problem.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Makes problems in the caller's language; a text that is missing is a failing test, never a failing answer. */
public final class Problems {
    private final MessageSource texts;
    private final JsonMapper json;

    Problems(MessageSource texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** @param arguments for the placeholders of the detail; codes, days and names of fields only */
    public Problem problem(
            Locale language, HttpStatusCode status, String code, List<?> arguments, List<FieldError> errors) {
        return new Problem(
                "urn:caseledger:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                text(language, code + ".title", List.of()),
                status.value(),
                text(language, code + ".detail", arguments),
                code,
                errors);
    }

    FieldError error(Locale language, RequestFault fault) {
        return new FieldError(fault.pointer(), fault.code(), text(language, fault.text() + ".detail", told(fault)));
    }

    /** A fault as the problem itself. */
    ResponseEntity<Problem> answer(HttpServletRequest request, RequestFault fault, List<FieldError> errors) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        Locale language = Languages.of(request);
        Problem bare = problem(language, status, fault.code(), told(fault), errors);
        String detail = text(language, fault.text() + ".detail", told(fault));
        return answer(
                language,
                new HttpHeaders(),
                status,
                new Problem(bare.type(), bare.title(), bare.status(), detail, bare.code(), errors));
    }

    /** Placeholder 0 is the field, which its sentence seldom names: the error beside it does. */
    private static List<Object> told(RequestFault fault) {
        return Stream.concat(Stream.of(fault.pointer()), fault.arguments().stream())
                .toList();
    }

    /** The answer of an advice. */
    public ResponseEntity<Problem> answer(
            HttpServletRequest request, HttpStatusCode status, String code, List<?> arguments) {
        return answer(request, new HttpHeaders(), status, code, arguments, List.of());
    }

    public ResponseEntity<Problem> answer(
            HttpServletRequest request,
            HttpHeaders headers,
            HttpStatusCode status,
            String code,
            List<?> arguments,
            List<FieldError> errors) {
        Locale language = Languages.of(request);
        return answer(language, headers, status, problem(language, status, code, arguments, errors));
    }

    private static ResponseEntity<Problem> answer(
            Locale language, HttpHeaders headers, HttpStatusCode status, Problem problem) {
        return ResponseEntity.status(status)
                .headers(headers)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The answer of a filter, where no advice reaches. */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatusCode status,
            String code,
            Object... arguments)
            throws IOException {
        Locale language = Languages.of(request);
        byte[] body = json.writeValueAsBytes(problem(language, status, code, List.of(arguments), List.of()));
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private String text(Locale language, String key, List<?> arguments) {
        Object[] spoken =
                arguments.stream().map(argument -> spoken(language, argument)).toArray();
        return String.valueOf(texts.getMessage(key, spoken, key, language));
    }

    /** Codes by their label, whole numbers without separators: a version is no quantity. */
    private Object spoken(Locale language, Object argument) {
        if (argument instanceof Code code) {
            return language.equals(Languages.HINDI) ? code.hi() : code.en();
        }
        if (argument instanceof EntryName name) {
            return text(language, name.key(), List.of());
        }
        if (argument instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> String.valueOf(spoken(language, one)))
                    .collect(Collectors.joining(", "));
        }
        return argument instanceof Long whole ? whole.toString() : argument;
    }
}
