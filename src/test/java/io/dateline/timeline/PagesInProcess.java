package io.dateline.timeline;

import io.dateline.projection.Readings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Pages of timelines as requests get them, without a network and a web server in between. For the benchmark. */
public final class PagesInProcess {

    private static final FilterParameters NO_FILTER =
            new FilterParameters(null, null, null, null, null, null, null, null, null, null, null);

    private final PageAnswers answers;
    private final Readings readings;

    public PagesInProcess(ApplicationContext dateline) {
        answers = dateline.getBean(PageAnswers.class);
        readings = dateline.getBean(Readings.class);
    }

    /** The body of GET /api/v1/timelines/actors/{id}. */
    public String ofActor(String actor, int limit, @Nullable String after, @Nullable String asOf) {
        return answers.page(
                        Lane.actor(actor),
                        NO_FILTER,
                        new PageParameters(null, Integer.toString(limit), after, null),
                        new ClockParameters(asOf, null),
                        new ShownParameters(null),
                        readings.reading(TimelineProjection.NAME),
                        Locale.ENGLISH,
                        new MockHttpServletRequest("GET", "/api/v1/timelines/actors/" + actor),
                        new MockHttpServletResponse())
                .getBody();
    }
}
