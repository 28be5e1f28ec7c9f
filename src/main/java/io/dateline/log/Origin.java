package io.dateline.log;

import java.util.Map;

/**
 * Where a change comes from; kept as metadata of each of its events.
 *
 * @param author who decided it, as they call themselves
 * @param client which program sent it
 * @param request which request it was, for finding it in the logs of both sides
 */
public record Origin(String author, String client, String request) {

    /** The keys under which events carry it. */
    public static final String AUTHOR = "author";

    public static final String CLIENT = "client";
    public static final String REQUEST = "request";

    public Map<String, String> metaData() {
        return Map.of(AUTHOR, author, CLIENT, client, REQUEST, request);
    }
}
