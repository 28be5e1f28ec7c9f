package io.dateline.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that changed on a timeline, by pages of two. */
final class DifferencePages {

    private DifferencePages() {}

    static List<Difference> of(Differences differences, Lane lane, Filter filter, SpanParameters.Span span) {
        List<Difference> all = new ArrayList<>();
        Cursor after = null;
        do {
            DifferenceWalk.Page page =
                    differences.page(lane, filter, span, after, 2, 0, new Words(Locale.ENGLISH, null));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }
}
