/**
 * What every projection shares: two generations of its tables, each filled by a processor of its own, a pointer to the one that is
 * read, the position up to which each is filled, and the events that one could not handle. Knows no projection by name; may read
 * positions of the {@code log}.
 */
@ApplicationModule(allowedDependencies = {"log", "node", "problem"})
@NullMarked
package io.dateline.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
