/**
 * The command line: sends files to a Dateline, one that runs or one that is started for it, as any other client would. Knows its
 * address and its API, and none of its rooms. Touches nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.dateline.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
