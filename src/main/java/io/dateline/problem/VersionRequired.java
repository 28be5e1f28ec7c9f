package io.dateline.problem;

/** A change must say which version it means: 428. */
public final class VersionRequired extends Problem {

    VersionRequired() {
        super(428, "Send If-Match with the ETag of the version you mean to change, or * for whatever stands now");
    }
}
