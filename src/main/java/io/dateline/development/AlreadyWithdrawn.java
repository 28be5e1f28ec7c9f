package io.dateline.development;

/** What was withdrawn stays so; a new source or claim can say it again. */
public final class AlreadyWithdrawn extends StateRefusal {

    AlreadyWithdrawn(Assessed found) {
        super("What is withdrawn of '" + found.id() + "' is withdrawn already", found);
    }
}
