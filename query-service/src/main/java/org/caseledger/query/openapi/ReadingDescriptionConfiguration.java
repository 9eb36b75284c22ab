package org.caseledger.query.openapi;

import org.caseledger.service.openapi.RefusedStatuses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReadingDescriptionConfiguration {
    @Bean
    SpeltParameters speltParameters() {
        return new SpeltParameters();
    }

    @Bean
    CommonParameters commonParameters() {
        return new CommonParameters();
    }

    @Bean
    ExportedLists exportedLists() {
        return new ExportedLists();
    }

    @Bean
    WaitingReads waitingReads() {
        return new WaitingReads();
    }

    @Bean
    ReadOperations readOperations() {
        return new ReadOperations();
    }

    @Bean
    RefusedStatuses readRefusals() {
        return new ReadRefusals();
    }
}
