package io.dateline.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/**
 * The links around one resource (RFC 7089, section 2.2), each with the query as it was sent but for its {@code asOf}. The resource
 * is its own TimeGate (section 4.1.1).
 *
 * @param path whole address without a query
 */
record MementoLinks(String path, HttpServletRequest request) {

    static final String FORMAT = "application/link-format";

    String original(String relation) {
        return link(original(), relation);
    }

    String timeMap(String relation) {
        return link(path + Originals.TIME_MAP + PageLinks.query(request, "asOf", null), relation) + "; type=\"" + FORMAT
                + "\"";
    }

    String memento(long position, Instant recorded, String relation) {
        return link(memento(position), relation) + "; datetime=\"" + HttpDate.of(recorded) + "\"";
    }

    String memento(long position) {
        return path + PageLinks.query(request, "asOf", Long.toString(position));
    }

    private String original() {
        return path + PageLinks.query(request, "asOf", null);
    }

    private static String link(String address, String relation) {
        return "<" + address + ">; rel=\"" + relation + "\"";
    }
}
