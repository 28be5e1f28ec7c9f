package io.dateline.timeline;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says in /openapi.json what pages and developments look like: they are put together from texts, which tell springdoc nothing. */
@Component
class TimelineDocs implements GlobalOpenApiCustomizer, GlobalOperationCustomizer {

    @Override
    public void customise(OpenAPI api) {
        String page = add(api, Shapes.Page.class);
        String item = add(api, Shapes.Alone.class);
        String version = add(api, Shapes.AtVersion.class);
        Stream.of(Shapes.OnTimeline.class, Shapes.Alone.class, Shapes.AtVersion.class, Shapes.InChain.class)
                .forEach(shape -> schema(api, add(api, shape)).setRequired(Shapes.required(shape)));
        api.getPaths().forEach((path, methods) -> {
            if (path.startsWith("/api/v1/timelines/") && methods.getGet() != null) {
                variables(path).forEach(name -> methods.getGet().addParametersItem(named(name)));
            }
            Operation get = methods.getGet();
            if (get != null) {
                String shape = path.endsWith("/versions/{version}")
                        ? version
                        : path.startsWith("/api/v1/developments/{id}") ? item : page;
                get.getResponses().values().stream()
                        .filter(TimelineDocs::answersText)
                        .forEach(text -> answer(text, shape));
            }
        });
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType().isAnnotationPresent(Remembered.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(TimeGate.ACCEPT_DATETIME)
                    .description(
                            "As Dateline had it then, a date of HTTP: leads to the same address with asOf (RFC 7089)")
                    .required(false)
                    .schema(new StringSchema()));
            operation
                    .getResponses()
                    .addApiResponse("302", new ApiResponse().description("To the memento of that time"));
        }
        if (Arrays.stream(method.getMethodParameters()).anyMatch(lane -> lane.getParameterType() == Lane.class)) {
            operation
                    .getResponses()
                    .addApiResponse("308", new ApiResponse().description("To the one it was merged into"));
        }
        return operation;
    }

    private static String add(OpenAPI api, Class<?> type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        return resolved.schema.get$ref();
    }

    private static Schema<?> schema(OpenAPI api, String reference) {
        return api.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** Lanes are resolved from the whole path, so that springdoc sees no variables of it. */
    private static List<String> variables(String path) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Parameter named(String name) {
        String what = name.equals("country") ? "Country code, ISO 3166-1 alpha-2" : "Id, name or alias";
        return new PathParameter().name(name).description(what).schema(new StringSchema());
    }

    private static boolean answersText(ApiResponse response) {
        MediaType json =
                response.getContent() == null ? null : response.getContent().get("application/json");
        return json != null
                && json.getSchema() != null
                && json.getSchema().getTypes() != null
                && json.getSchema().getTypes().contains("string");
    }

    private static void answer(ApiResponse response, String reference) {
        Schema<?> schema = new Schema<>().$ref(reference);
        response.setContent(new Content().addMediaType("application/json", new MediaType().schema(schema)));
    }
}
