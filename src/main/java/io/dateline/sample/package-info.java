/**
 * Made-up developments, as many as are wanted and the same for the same seed: to try Dateline with, to load it, and to load anything
 * else that is to be compared with it. Touches nothing but
 * problem documents.
 */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package io.dateline.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
