package io.dateline.node;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations for a database: the same files for all, in its dialect. */
class Migrations implements ResourceProvider {

    private static final String ALL = "classpath*:db/migration/*.sql";

    private final Database database;

    Migrations(Database database) {
        this.database = database;
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return all().stream()
                .filter(migration -> migration.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return all().stream()
                .filter(migration -> migration.getFilename().startsWith(prefix)
                        && Arrays.stream(suffixes)
                                .anyMatch(suffix -> migration.getFilename().endsWith(suffix)))
                .toList();
    }

    private List<LoadableResource> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(ALL))
                    .<LoadableResource>map(Migration::new)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("The migrations cannot be found", missing);
        }
    }

    private class Migration extends LoadableResource {

        private final Resource file;

        Migration(Resource file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            try {
                return new StringReader(database.ddl(file.getContentAsString(StandardCharsets.UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public String getAbsolutePath() {
            return "db/migration/" + getFilename();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return String.valueOf(file.getFilename());
        }

        @Override
        public String getRelativePath() {
            return getFilename();
        }
    }
}
