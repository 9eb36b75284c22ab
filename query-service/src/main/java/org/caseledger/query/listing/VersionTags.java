package org.caseledger.query.listing;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Gives the version of what is told as {@code ETag}. Set here and not with the answer, which would then be {@code 304} to whoever has this
 * version: what links to a case, what is open of it and what may be done change without it.
 */
@RestControllerAdvice
final class VersionTags implements ResponseBodyAdvice<Versioned> {
    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return Versioned.class.isAssignableFrom(returned.nested().getNestedParameterType());
    }

    @Override
    public @Nullable Versioned beforeBodyWrite(
            @Nullable Versioned answer,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Long version = answer == null ? null : answer.versionNow();
        if (version != null) {
            response.getHeaders().setETag("\"" + version + "\"");
        }
        return answer;
    }
}
