package io.dateline.duplicate;

import io.dateline.log.EventFamily;
import io.dateline.vocabulary.Kinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DuplicateConfiguration {

    @Bean
    EventFamily distinctionEvents() {
        return new EventFamily(DistinctionEvent.class);
    }

    @Bean
    Search duplicateSearch(DuplicateSettings settings, Kinds kinds) {
        return new Search(settings, kinds);
    }
}
