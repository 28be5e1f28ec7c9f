package io.dateline.platform;

import io.dateline.projection.Projected;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@link Projected} asks for: a file of its own beside the log's, or the log's own database where that is configured. */
@Configuration(proxyBeanMethods = false)
class ProjectionDatabase {

    @Bean(defaultCandidate = false)
    @Projected
    @DependsOnDatabaseInitialization
    DataSource projectionSource(
            JdbcTemplate log, DataSource source, DatelineSettings settings, Environment environment) {
        return DataFolder.isElsewhere(environment)
                ? source
                : new QuietFile(new ProjectionFile(settings.dataFolder(), log).open(), WriteDelay.MILLIS);
    }

    @Bean(defaultCandidate = false)
    @Projected
    JdbcTemplate projectionTemplate(@Projected DataSource source, JdbcTemplate log) {
        return source == log.getDataSource() ? log : new JdbcTemplate(source);
    }

    @Bean(defaultCandidate = false)
    @Projected
    JdbcClient projectionClient(@Projected JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean(defaultCandidate = false)
    @Projected
    PlatformTransactionManager projectionTransactions(
            @Projected DataSource source, DataSource log, PlatformTransactionManager transactions) {
        return source == log ? transactions : new JdbcTransactionManager(source);
    }

    @Bean(defaultCandidate = false)
    @Projected
    TransactionTemplate projectionTransactionTemplate(@Projected PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
