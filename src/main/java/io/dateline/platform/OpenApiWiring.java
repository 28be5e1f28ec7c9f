package io.dateline.platform;

import io.dateline.log.Origin;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
