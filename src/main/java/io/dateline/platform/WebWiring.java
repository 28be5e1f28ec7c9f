package io.dateline.platform;

import io.dateline.date.EdtfDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** What every request passes through. */
@Configuration(proxyBeanMethods = false)
class WebWiring implements WebMvcConfigurer {

    private final OriginResolver origins;
    private final RecordParameters records;
    private final ForeignPages pages;
    private final KnownParameters parameters;
    private final KnownEncodings encodings;
    private final NoBodyToDelete bodies;
    private final WritesNeedSpace space;

    WebWiring(
            OriginResolver origins,
            RecordParameters records,
            ForeignPages pages,
            KnownParameters parameters,
            KnownEncodings encodings,
            NoBodyToDelete bodies,
            WritesNeedSpace space) {
        this.origins = origins;
        this.records = records;
        this.pages = pages;
        this.parameters = parameters;
        this.encodings = encodings;
        this.bodies = bodies;
        this.space = space;
    }

    /** A reader of Italian and French is answered in French; who speaks none of the languages, in English. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver languages = new AcceptHeaderLocaleResolver();
        languages.setSupportedLocales(EdtfDate.LANGUAGES);
        languages.setDefaultLocale(Locale.ENGLISH);
        return languages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(origins);
        resolvers.add(records);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pages);
        registry.addInterceptor(parameters);
        registry.addInterceptor(encodings);
        registry.addInterceptor(bodies);
        registry.addInterceptor(space);
    }

    /** Until there is a page of its own, the front door leads to the docs. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/docs");
    }
}
