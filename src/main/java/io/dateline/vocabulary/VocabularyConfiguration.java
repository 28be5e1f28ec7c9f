package io.dateline.vocabulary;

import io.dateline.log.EventFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VocabularyConfiguration {

    @Bean
    EventFamily vocabularyEvents() {
        return new EventFamily(VocabularyEvent.class);
    }
}
