package io.dateline.timeline;

import io.dateline.problem.InvalidInput;
import io.dateline.projection.LogPoints;
import io.dateline.vocabulary.Countries;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.TermType;
import io.dateline.vocabulary.UnknownTerm;
import io.dateline.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where each kind of timeline is found. A controller that serves them all takes the {@link Lane} that the path names. */
@Component
class LanePaths implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final String ALL = "/api/v1/developments";
    static final String ACTOR = "/api/v1/timelines/actors/{actor}";
    static final String THEME = "/api/v1/timelines/themes/{theme}";
    static final String PAIR = "/api/v1/timelines/pairs/{a}/{b}";
    static final String PLACE = "/api/v1/timelines/places/{country}";

    static {
        // Otherwise the docs would show it as a parameter beside the path.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Lane.class);
    }

    private final Vocabulary vocabulary;
    private final LogPoints points;

    LanePaths(Vocabulary vocabulary, LogPoints points) {
        this.vocabulary = vocabulary;
        this.points = points;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Lane.class;
    }

    /** @throws UnknownTerm where there is no such actor, theme or country; names and aliases are taken for ids */
    @Override
    @SuppressWarnings("unchecked")
    public Lane resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return lane(
                (Map<String, String>) request.getAttribute(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST),
                occasion(request));
    }

    /** The position that the answer is of, where the request names one: also by the cursor of a page, or by the end of a span. */
    private Occasion occasion(NativeWebRequest request) {
        String path = String.valueOf(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        if (path.endsWith(Originals.TIME_MAP)) {
            // Its mementos go back to before it was merged.
            return Occasion.asOf(0);
        }
        String after = request.getParameter("after");
        if (after != null) {
            return Occasion.asOf(Cursor.parse("after", after).position());
        }
        String until = request.getParameter("until");
        if (until != null && SpanParameters.onLog(until)) {
            return Occasion.asOf(points.position("until", until));
        }
        String asOf = request.getParameter("asOf");
        return asOf == null ? Occasion.NOW : Occasion.asOf(points.position("asOf", asOf));
    }

    /**
     * @param names the variables of the path
     * @param when as of when it counts who was merged into whom: before it was, an actor has a timeline of its own
     */
    Lane lane(Map<String, String> names, Occasion when) {
        if (names.containsKey("actor")) {
            return Lane.actor(vocabulary.id(TermType.ACTOR, names.get("actor"), when));
        }
        if (names.containsKey("theme")) {
            return Lane.theme(vocabulary.id(TermType.THEME, names.get("theme"), when));
        }
        if (names.containsKey("a")) {
            return pair(names.get("a"), names.get("b"), when);
        }
        return names.containsKey("country") ? country(names.get("country")) : Lane.ALL;
    }

    private Lane pair(String a, String b, Occasion when) {
        String one = vocabulary.id(TermType.ACTOR, a, when);
        String other = vocabulary.id(TermType.ACTOR, b, when);
        if (one.equals(other)) {
            throw new InvalidInput("b", "is the same actor as a, '" + one + "': a pair has two", b);
        }
        return Lane.pair(one, other);
    }

    private static Lane country(String asked) {
        String code = Countries.code(asked);
        if (code == null) {
            throw new UnknownTerm("country", asked, Countries.suggest(asked));
        }
        return Lane.country(code);
    }
}
