package org.caseledger.query.page;

import java.time.Duration;
import java.util.stream.Stream;
import org.caseledger.service.access.OpenPaths;
import org.caseledger.service.problem.ProblemBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The frame of the page is open to everyone; what fills it is not. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final PageAssets assets = PageAssets.ofClassPath();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.path() + "/**")
                .addResourceLocations(PageAssets.LOCATION)
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new TextFiles())
                .addTransformer(new WithoutComments());
    }

    @Bean
    PageAssets pageAssets() {
        return assets;
    }

    @Bean
    OpenPaths pagePaths() {
        return OpenPaths.of(Stream.concat(Stream.of("/", "/session", "/assets/**"), Screens.paths())
                .toArray(String[]::new));
    }

    @Bean
    ProblemBundle pageProblems() {
        return new ProblemBundle("page-problems");
    }
}
