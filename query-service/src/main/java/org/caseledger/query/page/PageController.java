package org.caseledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.events.District;
import org.caseledger.events.Role;
import org.caseledger.query.signin.SignInSettings;
import org.caseledger.service.access.BrowserOrigins;
import org.caseledger.service.request.QueryParameters;
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
    private final PageAssets assets;
    private final SignInSettings signIn;
    private final BrowserOrigins origins;

    PageController(DemoUsers users, PageAssets assets, SignInSettings signIn, BrowserOrigins origins) {
        this.users = users;
        this.assets = assets;
        this.signIn = signIn;
        this.origins = origins;
    }

    @GetMapping({"/", Screens.PATH})
    @QueryParameters({
        "at", "known", "with", "in", "id", "kind", "line", "measure", "sort", "worker", "of", "by", "and", "code",
        "room", "refused", "from", "to"
    }) // read by the scripts
    String page(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "lang", required = false) @Nullable String asked,
            Model model) {
        PageLanguage.require(asked);
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
        model.addAttribute("assets", assets);
        model.addAttribute("signInAtIssuer", signIn.isOffered());
        model.addAttribute(
                "commands", origins.commandsAt(request.getServerName()).orElse(null));
        model.addAttribute(
                "users",
                PageTexts.island(users.all().stream()
                        .map(user -> new UserToChoose(user.key(), user.label(language)))
                        .toList()));
        model.addAttribute("texts", PageTexts.json(language, signIn.isOffered()));
        model.addAttribute("roles", PageTexts.island(roles(language)));
        model.addAttribute(
                "districts",
                PageTexts.island(District.all().stream()
                        .map(district -> Tile.of(district, language))
                        .toList()));
        return "page";
    }

    private static Map<String, String> roles(PageLanguage language) {
        return Arrays.stream(Role.values())
                .collect(Collectors.toMap(Role::code, role -> language.said(role.en(), role.hi())));
    }

    private record UserToChoose(String key, String label) {}

    /** What a map needs of a district. */
    private record Tile(String code, String name, int population2011, int tileRow, int tileColumn) {
        static Tile of(District district, PageLanguage language) {
            return new Tile(
                    district.code(),
                    language.said(district.nameEn(), district.nameHi()),
                    district.population2011(),
                    district.tileRow(),
                    district.tileColumn());
        }
    }
}
