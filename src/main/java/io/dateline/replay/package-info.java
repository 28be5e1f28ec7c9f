/**
 * Rebuilding a projection from the log while it is read: into the generation that is idle, a comparison, then the switch, and back
 * again where wanted; or some of its rows in place. Drives projections through their generations and knows none by name.
 */
@ApplicationModule(allowedDependencies = {"document", "log", "node", "page", "problem", "projection", "stream"})
@NullMarked
package io.dateline.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
