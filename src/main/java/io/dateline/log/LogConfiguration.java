package io.dateline.log;

import io.dateline.node.Locks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    /** Taken by whoever appends, be it commands or the import of a log. */
    @Bean
    Turn appending(Locks locks) {
        return new Turn("append", locks);
    }
}
