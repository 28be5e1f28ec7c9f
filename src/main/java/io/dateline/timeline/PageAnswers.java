package io.dateline.timeline;

import io.dateline.date.EdtfDate;
import io.dateline.projection.Reading;
import io.dateline.timeline.TimelinePage.Entry;
import io.dateline.vocabulary.Vocabulary;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes pages as JSON. An item is stored as the JSON it is answered as, so that a page is put together from texts; only what
 * depends on the reader (language, lane) is added.
 */
@Component
class PageAnswers {

    private final Timelines timelines;
    private final Vocabulary vocabulary;
    private final JsonMapper json;

    PageAnswers(Timelines timelines, Vocabulary vocabulary, JsonMapper json) {
        this.timelines = timelines;
        this.vocabulary = vocabulary;
        this.json = json;
    }

    ResponseEntity<String> page(
            Lane lane,
            FilterParameters parameters,
            PageParameters pageParameters,
            Reading reading,
            Locale locale,
            HttpServletRequest request) {
        Filter filter = parameters.check(vocabulary);
        PageParameters.Page page = pageParameters.check();
        int question = Objects.hash(lane, filter.toString(), page.descending());
        Cursor after = pageParameters.after() == null ? null : Cursor.parse(pageParameters.after(), question);
        Reading at = after == null
                ? reading
                : new Reading(reading.generation(), Math.min(after.position(), reading.position()), reading.lag());
        TimelinePage found = timelines.page(lane, filter, page, after, question, at);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, links(request, found))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(write(found, locale));
    }

    private String write(TimelinePage page, Locale locale) {
        StringJoiner items = new StringJoiner(",\n", "{\"items\":[", "]");
        page.items().forEach(entry -> items.add(item(entry, "\"direct\":" + entry.direct() + ",", locale)));
        return page.next() == null ? items + "}\n" : items + ",\"next\":\"" + page.next() + "\"}\n";
    }

    /** The stored item with the words for its date, and more fields, in front. */
    String item(Entry entry, String more, Locale locale) {
        String words = json.writeValueAsString(EdtfDate.parse(entry.dateText()).display(locale));
        return "{" + more + "\"displayDate\":" + words + "," + entry.document().substring(1);
    }

    private static String links(HttpServletRequest request, TimelinePage page) {
        StringJoiner links = new StringJoiner(", ");
        links.add(link(request, "self", request.getParameter("after")));
        if (page.next() != null) {
            links.add(link(request, "next", page.next().toString()));
        }
        if (page.previous() != null) {
            links.add(link(request, "prev", page.previous().toString()));
        }
        return links.toString();
    }

    private static String link(HttpServletRequest request, String relation, @Nullable String after) {
        ServletUriComponentsBuilder uri = ServletUriComponentsBuilder.fromRequest(request);
        uri.scheme(null).host(null).port(null).replaceQueryParam("after");
        if (after != null) {
            uri.queryParam("after", after);
        }
        return "<" + uri.build(true).toUriString() + ">; rel=\"" + relation + "\"";
    }
}
