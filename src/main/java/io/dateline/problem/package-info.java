/**
 * How a request is refused: what was wrong, with which field and value, and what to do instead. Other rooms throw these; the
 * platform answers them as problem documents (RFC 9457). Touches nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.dateline.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
