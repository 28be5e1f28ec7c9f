package io.dateline.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What /openapi.json says of the whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiWiring {

    static {
        // Comes from headers; without this the docs would show it as a parameter of every call.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(io.dateline.log.Origin.class);
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
}
