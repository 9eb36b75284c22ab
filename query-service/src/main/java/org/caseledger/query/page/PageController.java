package org.caseledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.District;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page: its frame and words; every figure on it comes from the API with the caller's own token. */
@Controller
class PageController {
    private static final Duration LANGUAGE_REMEMBERED = Duration.ofDays(365);

    private final DemoUsers users;

    PageController(DemoUsers users) {
        this.users = users;
    }

    @GetMapping("/")
    String page(
            HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response,
            @RequestParam(name = "lang", required = false) @Nullable String asked,
            Model model) {
        PageLanguage language = PageLanguage.of(request, asked);
        if (language.tag().equals(asked)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(PageLanguage.COOKIE, asked)
                            .path("/")
                            .httpOnly(true)
                            .sameSite("Strict")
                            .secure(request.isSecure())
                            .maxAge(LANGUAGE_REMEMBERED)
                            .build()
                            .toString());
        }
        response.setLocale(language.locale());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("lang", language.tag());
        model.addAttribute("words", new PageWords(language));
        model.addAttribute("statuses", List.of(CaseStatus.values()));
        model.addAttribute("users", users.all());
        model.addAttribute("texts", PageTexts.json(language));
        model.addAttribute("published", PageTexts.island(PublishedFigures.all()));
        model.addAttribute("districts", PageTexts.island(District.all()));
        return "page";
    }
}
