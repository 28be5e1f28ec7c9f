package io.dateline.live;

import io.dateline.date.Bounds;
import io.dateline.timeline.Cursor;

/**
 * Where a playback begins.
 *
 * @param at the place after which it begins
 * @param second on its clock; {@link Bounds#OPEN_START} for that of its first step
 */
record PlaybackStart(Cursor at, long second) {}
