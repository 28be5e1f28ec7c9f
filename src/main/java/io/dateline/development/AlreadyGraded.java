package io.dateline.development;

/** The source has that grade. */
public final class AlreadyGraded extends StateRefusal {

    AlreadyGraded(Assessed found) {
        super("The source of '" + found.id() + "' is graded so already", found);
    }
}
