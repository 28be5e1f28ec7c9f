package io.dateline.provenance;

import io.dateline.log.EventFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProvenanceConfiguration {

    @Bean
    EventFamily provenanceEvents() {
        return new EventFamily(ProvenanceEvent.class);
    }
}
