package io.dateline.platform;

import io.dateline.log.Origin;
import io.dateline.projection.Fresh;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;

/** What /openapi.json says of the whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiWiring {

    static {
        // Comes from headers; without this the docs would show it as a parameter of every call.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Origin.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Dateline")
                        .version("v1")
                        .description(
                                "A timeline backend for developments in the news. Dates are EDTF (ISO 8601-2); instants are"
                                        + " RFC 3339 in UTC; refusals are problem documents (RFC 9457).")
                        .license(new License().name("Apache-2.0")));
    }

    /** What is read from headers by way of a parameter that springdoc knows nothing of. */
    @Bean
    GlobalOperationCustomizer headers() {
        return (operation, method) -> {
            if (operation.getParameters() != null
                    && operation.getParameters().stream()
                            .anyMatch(parameter -> parameter.getName().equals("Prefer"))) {
                accepted(operation.getResponses());
            }
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.getParameterType() == Origin.class) {
                    operation.addParametersItem(header(OriginResolver.AUTHOR, "Who wants the change, kept with it"));
                }
                if (parameter.hasParameterAnnotation(Fresh.class)) {
                    operation.addParametersItem(header(
                            Fresh.AT_LEAST,
                            "A position of the log: waits, for a while, until the answer reflects it or a later one"));
                }
                if (parameter.getParameterType() == Locale.class) {
                    operation.addParametersItem(header("Accept-Language", "In which language dates are told"));
                }
            }
            return operation;
        };
    }

    /** What every write may answer instead. */
    private static void accepted(ApiResponses responses) {
        ApiResponse done = responses.getOrDefault("201", responses.get("200"));
        responses.addApiResponse(
                "202",
                new ApiResponse()
                        .description("Durable, but not shown by every timeline yet")
                        .content(done.getContent()));
    }

    private static Parameter header(String name, String what) {
        return new HeaderParameter()
                .name(name)
                .description(what)
                .required(false)
                .schema(new StringSchema());
    }

    /** Every call may be refused, and every refusal looks alike. */
    @Bean
    GlobalOpenApiCustomizer refusals() {
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation
                        .getResponses()
                        .addApiResponse(
                                ApiResponses.DEFAULT,
                                new ApiResponse()
                                        .description(
                                                "A problem document (RFC 9457): type, title, status, detail and, for bad input, errors")
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType().schema(new ObjectSchema())))));
    }
}
