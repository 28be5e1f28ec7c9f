package io.dateline.development;

/** It stands for itself. */
public final class NotMerged extends StateRefusal {

    NotMerged(Assessed found) {
        super("'" + found.id() + "' is not merged into another development", found);
    }
}
