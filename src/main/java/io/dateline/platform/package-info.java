/**
 * The wiring: Axon, the database, what every request passes through, and how problems are written. May touch every room; nothing
 * touches it.
 */
@ApplicationModule
@NullMarked
package io.dateline.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
