/**
 * What happens, told as it happens, and what happened, played back by one of the three clocks: server-sent events, fed from the log by
 * position and never from notices that may be lost, so that a reader resumes from any place and misses nothing. No thread belongs to a
 * reader, and none waits for a slow one.
 */
@ApplicationModule(allowedDependencies = {"date", "log", "problem", "projection", "stream", "timeline", "vocabulary"})
@NullMarked
package io.dateline.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
