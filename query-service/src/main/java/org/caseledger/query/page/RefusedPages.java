package org.caseledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Whoever opens an address in a browser that there is not, or one with a part that no screen knows, reads so on a page, in the language of
 * the reader. Programs are told as ever, and so is all that is asked below an address of theirs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusedPages implements HandlerExceptionResolver {
    private static final Pattern OF_PROGRAMS =
            Pattern.compile("/(?:api|assets|session|actuator|v3|swagger-ui)(?:/.*)?");

    private final PageAssets assets;

    RefusedPages(PageAssets assets) {
        this.assets = assets;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception refused) {
        HttpStatus status = status(handler, refused);
        if (status == null || OF_PROGRAMS.matcher(request.getRequestURI()).matches() || !isOfBrowser(request)) {
            return null;
        }
        PageLanguage language = PageLanguage.of(request, null);
        response.setLocale(language.locale());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView(
                "refused", Map.of("lang", language.tag(), "words", new PageWords(language), "assets", assets), status);
    }

    private static @Nullable HttpStatus status(@Nullable Object handler, Exception refused) {
        if (refused instanceof NoResourceFoundException) {
            return HttpStatus.NOT_FOUND;
        }
        return refused instanceof FaultyRequest
                        && handler instanceof HandlerMethod method
                        && method.getBeanType() == PageController.class
                ? HttpStatus.BAD_REQUEST
                : null;
    }

    /** It names HTML itself; who takes anything is no browser. */
    private static boolean isOfBrowser(HttpServletRequest request) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
            return request.getMethod().equals("GET")
                    && accepted.stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
