package io.dateline.timeline;

import io.dateline.HttpTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It lists mementos with the query that it was asked with, and so none whose query would be refused. */
class TimeMapTests extends HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/developments/timemap?asOf=1",
                "/developments/x/timemap?kind=strike",
                "/developments/x/timemap?tz=Mars",
                "/developments/timemap?tz=Mars",
                "/developments/timemap?limit=abc",
                "/developments/timemap?order=up",
                "/developments/timemap?after=x",
                "/developments/timemap?kind=strije",
                "/developments/timemap?knownOn=2016/.."
            })
    void a_time_map_refuses_what_it_does_not_read(String path) {
        http.get(path).expectProblem(400, "invalid-input");
    }
}
