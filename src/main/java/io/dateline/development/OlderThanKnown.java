package io.dateline.development;

import io.dateline.problem.Refusal;

/** What comes from elsewhere is older than what came from there before: an old file does not undo a newer one. */
public final class OlderThanKnown extends Refusal {

    OlderThanKnown(DevelopmentId development, Upstream upstream, String known) {
        super("'" + development + "' is known from version " + known + " of " + upstream.system() + "; this is of "
                + upstream.revision() + ", which is older: import the newest file");
    }
}
