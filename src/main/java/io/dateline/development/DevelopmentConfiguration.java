package io.dateline.development;

import io.dateline.log.EventFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DevelopmentConfiguration {

    @Bean
    EventFamily developmentEvents() {
        return new EventFamily(DevelopmentEvent.class);
    }
}
