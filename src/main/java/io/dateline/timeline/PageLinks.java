package io.dateline.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Links to this page and the ones beside it (RFC 8288), with the query as it was sent. */
final class PageLinks {

    private PageLinks() {}

    static String of(HttpServletRequest request, TimelinePage page) {
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

    /** An answer with a link to the next page of a list that goes on behind that value; without one where it is null. */
    static ResponseEntity.BodyBuilder next(HttpServletRequest request, @Nullable String value) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        return value == null ? answer : answer.header(HttpHeaders.LINK, link(request, "next", value));
    }

    private static String link(HttpServletRequest request, String relation, @Nullable String after) {
        return "<" + request.getRequestURI() + query(request, "after", after) + ">; rel=\"" + relation + "\"";
    }

    /** The query of a request with another value of one parameter; without the parameter where that is null. */
    static String query(HttpServletRequest request, String parameter, @Nullable String value) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (request.getQueryString() != null) {
            Arrays.stream(request.getQueryString().split("&"))
                    .filter(sent -> !sent.isEmpty() && !sent.startsWith(parameter + "="))
                    .forEach(query::add);
        }
        if (value != null) {
            query.add(parameter + "=" + value);
        }
        return query.toString();
    }
}
