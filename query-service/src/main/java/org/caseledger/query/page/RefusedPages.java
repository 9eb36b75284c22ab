package org.caseledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.caseledger.service.access.UnknownPages;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
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
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Whoever opens an address in a browser that there is not, or one with a part that no screen knows, reads so on a page, in the language of
 * the reader. Programs are told as ever, and so is all that is asked below an address of theirs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusedPages implements HandlerExceptionResolver, UnknownPages {
    private static final Pattern OF_PROGRAMS =
            Pattern.compile("/(?:api|assets|session|actuator|v3|swagger-ui)(?:/.*)?");

    private static final String VIEW = "refused";

    private final PageAssets assets;
    private final ViewResolver views;

    RefusedPages(PageAssets assets, @Qualifier("thymeleafViewResolver") ViewResolver views) {
        this.assets = assets;
        this.views = views;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception refused) {
        HttpStatus status = status(handler, refused);
        return status == null || !isOfPeople(request)
                ? null
                : new ModelAndView(VIEW, model(begun(response, languageOf(request))), status);
    }

    /** Whatever is not named open is asked for a token, and an address of the page that there is not is none of them. */
    @Override
    public boolean tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isOfPeople(request)) {
            return false;
        }
        PageLanguage language = begun(response, languageOf(request));
        response.setStatus(HttpStatus.NOT_FOUND.value());
        try {
            Objects.requireNonNull(views.resolveViewName(VIEW, language.locale()))
                    .render(model(language), request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
        return true;
    }

    private static PageLanguage languageOf(HttpServletRequest request) {
        return PageLanguage.of(request, request.getParameter("lang"));
    }

    private static PageLanguage begun(HttpServletResponse response, PageLanguage language) {
        response.setLocale(language.locale());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return language;
    }

    private Map<String, Object> model(PageLanguage language) {
        return Map.of("lang", language.tag(), "words", new PageWords(language), "assets", assets);
    }

    private static boolean isOfPeople(HttpServletRequest request) {
        return !OF_PROGRAMS.matcher(request.getRequestURI()).matches() && isOfBrowser(request);
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
