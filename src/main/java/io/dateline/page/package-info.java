/**
 * How much of a list is answered at once: the size of a page, and what of it fits into memory. Touches nothing but problem documents.
 */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package io.dateline.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
