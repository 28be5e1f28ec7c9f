package io.dateline.node;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    /** Asks the database itself, so that its address is all there is to configure. */
    @Bean
    Database database(DataSource source) throws MetaDataAccessException {
        return Database.of(JdbcUtils.extractDatabaseMetaData(source, metaData -> metaData.getDatabaseProductName()));
    }

    /** Without it the migrations would be run as they are written, for H2. */
    @Bean
    FlywayConfigurationCustomizer migrations(Database database) {
        return configuration -> configuration.resourceProvider(new Migrations(database));
    }
}
