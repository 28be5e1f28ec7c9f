package io.dateline.log;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What an import has done.
 *
 * @param imported events that are new here
 * @param unchanged events that were here already
 */
@Schema(name = "LogImport")
record Taken(long imported, long unchanged, LogHead head) {}
