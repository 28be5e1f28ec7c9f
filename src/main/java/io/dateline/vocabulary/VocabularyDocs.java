package io.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in /openapi.json which fields an actor has and which a theme: what they share tells springdoc of neither. */
@Component
class VocabularyDocs implements GlobalOpenApiCustomizer {

    private static final String SHARED = "#/components/schemas/Term(Body|State)";

    @Schema(name = "Actor")
    record ActorShape(
            String id,
            long version,
            @Nullable String mergedInto,
            @Nullable List<String> merged,
            @JsonUnwrapped ActorDetails details) {}

    @Schema(name = "Actors")
    record ActorList(List<ActorShape> items) {}

    @Schema(name = "Theme")
    record ThemeShape(
            String id,
            long version,
            @Nullable String mergedInto,
            @Nullable List<String> merged,
            @JsonUnwrapped ThemeDetails details) {}

    @Schema(name = "Themes")
    record ThemeList(List<ThemeShape> items) {}

    @Override
    public void customise(OpenAPI api) {
        Map<String, String> one = Map.of("actors", add(api, ActorShape.class), "themes", add(api, ThemeShape.class));
        Map<String, String> all = Map.of("actors", add(api, ActorList.class), "themes", add(api, ThemeList.class));
        api.getPaths().forEach((path, methods) -> {
            String type = path.replaceFirst("^/api/v1/", "").replaceFirst("/.*", "");
            if (one.containsKey(type)) {
                methods.readOperations().forEach(operation -> name(operation, one.get(type), all.get(type)));
            }
        });
        api.getComponents().getSchemas().keySet().removeIf(name -> name.matches("(Listing)?Term(Body|State)"));
    }

    /** In schemas of their own: springdoc gives both types the very same one. */
    private static void name(Operation operation, String one, String all) {
        operation.getResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream())
                .filter(media -> media.getSchema() != null && media.getSchema().get$ref() != null)
                .forEach(media -> media.setSchema(new io.swagger.v3.oas.models.media.Schema<>()
                        .$ref(media.getSchema()
                                .get$ref()
                                .replaceFirst("#/components/schemas/ListingTermBody", all)
                                .replaceFirst(SHARED, one))));
    }

    private static String add(OpenAPI api, Class<?> type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        return resolved.schema.get$ref();
    }
}
