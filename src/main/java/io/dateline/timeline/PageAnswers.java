package io.dateline.timeline;

import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.timeline.TimelinePage.Entry;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.Vocabulary;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes pages as JSON. An item is stored as the JSON it is answered as, so that a page is put together from texts; only what
 * depends on the reader (language, lane) is added.
 */
@Component
class PageAnswers {

    private final Timelines timelines;
    private final Vocabulary vocabulary;
    private final Views views;
    private final PublishedSources published;
    private final Backlinks backlinks;
    private final JsonMapper json;

    PageAnswers(
            Timelines timelines,
            Vocabulary vocabulary,
            Views views,
            PublishedSources published,
            Backlinks backlinks,
            JsonMapper json) {
        this.timelines = timelines;
        this.views = views;
        this.published = published;
        this.vocabulary = vocabulary;
        this.backlinks = backlinks;
        this.json = json;
    }

    ResponseEntity<String> page(
            Lane lane,
            FilterParameters filters,
            PageParameters pages,
            ClockParameters clocks,
            ShownParameters shown,
            Reading reading,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        View view = views.of(reading, clocks);
        PageParameters.Page page = pages.check();
        Cursor after = pages.place();
        // All pages are of one position: what a name stood for, what links there were, and which publishers were known.
        View at = after == null ? view : view.at(Math.max(0, Math.min(after.position(), view.position())));
        Filter filter = filters.check(vocabulary, Occasion.asOf(at.position()));
        Words words = shown.words(locale);
        int question = Objects.hash(lane, filter.toString(), page.descending(), view.knownAt());
        if (after != null) {
            after.demand("after", question);
        }
        TimelinePage found = timelines.page(lane, filter, page, after, question, at);
        response.setHeader(Fresh.POSITION, Long.toString(at.position()));
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, PageLinks.of(request, found))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(write(found, page.links(), at, words));
    }

    private String write(TimelinePage page, boolean links, View view, Words words) {
        StringJoiner items = new StringJoiner(",\n", "{\"items\":[", "]");
        page.items().forEach(entry -> {
            String more = "\"direct\":" + entry.direct() + "," + (links ? linkedBy(entry, view) : "");
            items.add(item(entry, more, view, words));
        });
        return page.next() == null ? items + "}\n" : items + ",\"next\":\"" + page.next() + "\"}\n";
    }

    private String linkedBy(Entry entry, View view) {
        TimelineItem item = json.readValue(entry.document(), TimelineItem.class);
        return "\"linkedBy\":" + json.writeValueAsString(backlinks.to(item, view)) + ",";
    }

    /** The stored item with the words for its date, and more fields, in front. */
    String item(Entry entry, String more, View view, Words words) {
        String display = json.writeValueAsString(words.of(entry.dateText(), entry.zone()));
        return "{" + more + "\"displayDate\":" + display + ","
                + document(entry, view).substring(1);
    }

    /** The stored item, without sources that were not out yet. */
    String document(Entry entry, View view) {
        return view.knownAt() == null ? entry.document() : published.only(entry.document(), view);
    }
}
