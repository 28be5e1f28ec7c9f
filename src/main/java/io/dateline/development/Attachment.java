package io.dateline.development;

import java.util.List;

/**
 * What came of attaching another telling of the same event.
 *
 * @param now how the development stands
 * @param versions how many it made, 0 where all of it stood there already
 * @param cited the reports that were added, as they stand there
 * @param claims that were added to reports that stood there already
 * @param withdrawn those reports that were cited already and have been withdrawn, as they stand
 */
public record Attachment(
        Standing now, int versions, List<Source> cited, List<Telling> claims, List<Source> withdrawn) {}
