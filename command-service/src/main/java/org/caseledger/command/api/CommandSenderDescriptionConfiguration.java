package org.caseledger.command.api;

import org.caseledger.service.openapi.RefusedStatuses;
import org.springdoc.core.providers.JavadocProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What OpenAPI says of commands. */
@Configuration(proxyBeanMethods = false)
class CommandSenderDescriptionConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandSender.class);
    }

    @Bean
    CommandOperations commandOperations(JavadocProvider javadoc) {
        return new CommandOperations(javadoc);
    }

    @Bean
    CommandSenderDescription sendingDescription() {
        return new CommandSenderDescription();
    }

    @Bean
    CommandAnswers commandAnswers() {
        return new CommandAnswers();
    }

    @Bean
    RefusedStatuses commandRefusals() {
        return new CommandRefusals();
    }
}
