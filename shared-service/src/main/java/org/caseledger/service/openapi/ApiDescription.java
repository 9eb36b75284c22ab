package org.caseledger.service.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.json.LedgerJson;
import org.springdoc.core.configuration.SpringDocJavadocConfiguration;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What OpenAPI says of every operation: a bearer token is needed, the caller's scope is no parameter, and what else is the same everywhere. */
@AutoConfiguration(before = SpringDocJavadocConfiguration.class)
@ConditionalOnWebApplication
public class ApiDescription {
    private static final String BEARER = "bearer";

    private final SchemaNames names = new SchemaNames();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(AccessScope.class);
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name:caseledger}") String service) {
        return new OpenAPI()
                .info(new Info().title(service).version("1"))
                .servers(List.of(new Server().url("/").description("The service that serves this document")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** Registered first and so asked last. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver namedSchemas(ObjectMapperProvider mappers) {
        ModelResolver resolver = new ModelResolver(mappers.jsonMapper(), names);
        resolver.setOpenapi31(true);
        return resolver;
    }

    @Bean
    ModelConverter presentFields() {
        return new PresentFields(names);
    }

    @Bean
    ModelConverter visibleTexts() {
        return new VisibleTexts(names);
    }

    @Bean
    ModelConverter codeSchemas() {
        return new CodeSchemas(names, LedgerJson.mapper());
    }

    @Bean
    BodySchemas bodySchemas() {
        return new BodySchemas();
    }

    @Bean
    RefusedStatuses everyRefusal() {
        return new EveryRefusal();
    }

    @Bean
    ProblemAnswers problemAnswers(ObjectProvider<RefusedStatuses> refused) {
        return new ProblemAnswers(refused);
    }

    @Bean
    AcceptLanguage acceptLanguage() {
        return new AcceptLanguage();
    }

    /** In the place of the one that knows no Markdown. */
    @Bean
    SpringDocJavadocProvider javadoc() {
        return new MarkdownJavadoc();
    }

    @Bean
    OperationTexts operationTexts() {
        return new OperationTexts();
    }

    @Bean
    OperationIds operationIds() {
        return new OperationIds();
    }

    @Bean
    PathShapes pathShapes() {
        return new PathShapes();
    }

    @Bean
    ETags eTags() {
        return new ETags();
    }
}
